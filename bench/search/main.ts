import { writeFileSync } from 'node:fs';
import {
  createIndex,
  fromSnapshot,
  pinyinReader,
  type SearchDoc,
  type SearchIndex,
} from '@/lib/search';
import { makeCorpus } from './corpus';
import { measureLiteralFirst } from './literal-first';
import { type Clock, type Engine, type Found, measureLatency, measureQuality } from './measure';
import { type LabelledQuery, makeQueries } from './queries';
import { type EngineReport, type SizeReport, VALIDATION_SEEDS, formatReport } from './report';
import { RIVALS, makeRows } from './rivals';

// Options: --sizes=1000,10000 --seed=21 (report.ts says on which seeds the weights were chosen) --misses (names
// every query answered wrongly) --slow (names the slowest keystrokes) --quality (hardly times anything) --cpu
// (processor time instead of the clock's, for a busy machine) --repeats=5 (each keystroke of lib/search that often, the
// quickest counting, to compare two commits on a busy machine) --budget=10 (seconds for the queries of each of
// the others, and as many for its keystrokes) --alone (without them) --dry (prints, and leaves bench/RESULTS.md as it is).
const options = process.argv.slice(2);
const sizes = (optionOf('sizes') ?? '1000,2000,10000,100000').split(',').map(Number);
const seed = Number(optionOf('seed') ?? VALIDATION_SEEDS[0]);
const clock: Clock = options.includes('--cpu') ? processorTime : () => performance.now();
const ours = { clock, milliseconds: Infinity, repeats: Number(optionOf('repeats') ?? 1) };
const theirs = { clock, milliseconds: Number(optionOf('budget') ?? 10) * 1000 };
const most = options.includes('--quality') ? 20 : 6000;
const reports: SizeReport[] = [];

for (const size of sizes) {
  const docs = makeCorpus(size, 7 + seed);
  const queries = makeQueries(docs, 11 + 7919 * seed);
  const report = await measureOurs(docs, queries);
  if (!options.includes('--alone')) report.engines.push(...measureRivals(docs, queries));
  reports.push(report);
  console.error(`${size} entries done`);
}

const text = formatReport(reports, options.includes('--cpu'), seed);
console.log(text);
if (!options.includes('--dry')) writeFileSync('bench/RESULTS.md', text);

async function measureOurs(
  docs: readonly SearchDoc[],
  queries: readonly LabelledQuery[],
): Promise<SizeReport> {
  const before = heap();
  const [index, build] = time(() => createIndex(docs));
  const memory = heap() - before;
  const engine: Engine = (query, limit) => index.search(query, { limit, now: 0 });
  const quality = measureQuality(engine, queries, ours, (query, hits) => {
    if (options.includes('--misses')) printMiss(docs, query, hits);
  });
  const timed: Array<[string, number]> = [];
  const latency = measureLatency(engine, queries, most, ours, (query, ms) =>
    timed.push([query, ms]),
  );
  if (options.includes('--slow')) {
    for (const [query, ms] of timed.sort((a, b) => b[1] - a[1]).slice(0, 25)) {
      console.log(ms.toFixed(1), query);
    }
  }
  const own: EngineReport = { name: 'lib/search', build, memory, quality, latency };
  const literal = measureLiteralFirst(docs.length, seed);
  if (options.includes('--misses')) literal.faults.forEach((fault) => console.log(fault));
  const snapshot = await measureSnapshot(index);
  return { size: docs.length, engines: [own], literal, snapshot };
}

async function measureSnapshot(index: SearchIndex): Promise<SizeReport['snapshot']> {
  const start = clock();
  const snapshot = await index.toSnapshot();
  const take = clock() - start;
  const stored = structuredClone(snapshot);
  const [opened, open] = time(() => fromSnapshot(stored, pinyinReader));
  const [hits, firstQuery] = time(() => opened?.search('承上启下', { now: 0 }));
  if (!hits) throw new Error('a bad snapshot');
  return { take, open, firstQuery, bytes: snapshot.body.byteLength };
}

function measureRivals(
  docs: readonly SearchDoc[],
  queries: readonly LabelledQuery[],
): EngineReport[] {
  const rows = makeRows(docs);
  return Object.entries(RIVALS).map(([name, make]): EngineReport => {
    const before = heap();
    const [engine, build] = time(() => make(rows));
    const memory = heap() - before;
    const quality = measureQuality(engine, queries, theirs);
    return { name, build, memory, quality, latency: measureLatency(engine, queries, most, theirs) };
  });
}

function printMiss(docs: readonly SearchDoc[], query: LabelledQuery, hits: readonly Found[]): void {
  const text = docs.find((doc) => doc.id === hits[0]?.id)?.text ?? 'nothing';
  const right = docs.find((doc) => query.answers.has(doc.id))?.text ?? 'nothing';
  console.log(`${query.kind}  ${query.query}\n    got  ${text}\n    not  ${right}`);
}

function time<T>(act: () => T): [result: T, milliseconds: number] {
  const start = clock();
  const result = act();
  return [result, clock() - start];
}

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
