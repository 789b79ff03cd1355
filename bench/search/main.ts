import { writeFileSync } from 'node:fs';
import { createIndex } from '@/lib/search/create-index';
import { makeCorpus } from './corpus';
import { type Engine, measureLatency, measureQuality } from './measure';
import { makeQueries } from './queries';
import { type SizeReport, formatReport } from './report';
import { createStockFuse } from './stock-fuse';

// Options: --sizes=1000,10000 --seed=1 (0, on which the weights were tuned, unless told) --misses (names every query answered wrongly) --slow (names the slowest
// keystrokes) --quality (hardly times anything) --cpu (times the processor instead of the clock, for a busy machine) --no-fuse --dry (prints, and leaves bench/RESULTS.md as it is).
const options = process.argv.slice(2);
const sizes = (optionOf('sizes') ?? '1000,10000,100000').split(',').map(Number);
const seed = Number(optionOf('seed') ?? 0);
const clock = options.includes('--cpu') ? processorTime : () => performance.now();
const reports: SizeReport[] = [];

for (const size of sizes) {
  const docs = makeCorpus(size, 7 + seed);
  const queries = makeQueries(docs, 11 + 7919 * seed);
  const before = heap();
  const start = performance.now();
  const index = createIndex(docs);
  const build = performance.now() - start;
  const memory = heap() - before;
  const engine: Engine = (query, limit) =>
    index.search(query, { limit, now: 0 }).map(({ id }) => id);

  const quality = measureQuality(engine, queries, (query, hits) => {
    if (!options.includes('--misses')) return;
    const text = docs.find((doc) => doc.id === hits[0])?.text ?? 'nothing';
    const right = docs.find((doc) => query.answers.has(doc.id))?.text ?? 'nothing';
    console.log(`${query.kind}  ${query.query}\n    got  ${text}\n    not  ${right}`);
  });
  const slowest: Array<[string, number]> = [];
  const latency = measureLatency(
    engine,
    queries,
    options.includes('--quality') ? 20 : 6000,
    (query, ms) => slowest.push([query, ms]),
    clock,
  );
  if (options.includes('--slow')) {
    for (const [query, ms] of slowest.sort((a, b) => b[1] - a[1]).slice(0, 25)) {
      console.log(ms.toFixed(1), query);
    }
  }

  const report: SizeReport = { size, build, memory, quality, latency };
  if (!options.includes('--no-fuse')) {
    const stock = createStockFuse(docs);
    // It answers as many as the size allows in a minute or two.
    const share = Math.max(1, Math.ceil(size / 1000) * 2);
    report.stock = {
      quality: measureQuality(
        stock,
        queries.filter((_, at) => at % Math.min(36, share) === 0),
      ),
      latency: measureLatency(stock, queries, Math.max(12, 200 / share), undefined, clock),
    };
  }
  reports.push(report);
}

const text = formatReport(reports, options.includes('--cpu'), seed);
console.log(text);
if (!options.includes('--dry')) writeFileSync('bench/RESULTS.md', text);

function optionOf(name: string): string | undefined {
  return options.find((option) => option.startsWith(`--${name}=`))?.slice(name.length + 3);
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes in use; after a collection where Node was started with --expose-gc. */
function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
