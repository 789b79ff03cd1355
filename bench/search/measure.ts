import type { LabelledQuery } from './queries';

/** Ids of the hits, best first. */
export type Engine = (query: string, limit: number) => string[];

/** Over the queries of one class. */
export interface Quality {
  queries: number;
  /** Shares of the queries with a right entry first, and in the first five. */
  first: number;
  firstFive: number;
  /** Mean of 1/place of the first right entry, 0 beyond the tenth. */
  mrr: number;
}

/** Milliseconds of one keystroke. */
export interface Latency {
  keystrokes: number;
  median: number;
  p95: number;
  p99: number;
}

/** Quality by class, and `all`; calls `onMiss` for every query whose first hit is wrong. */
export function measureQuality(
  engine: Engine,
  queries: readonly LabelledQuery[],
  onMiss?: (query: LabelledQuery, hits: readonly string[]) => void,
): Map<string, Quality> {
  const byKind = new Map<string, Quality>();
  for (const query of queries) {
    const hits = engine(query.query, 10);
    const place = hits.findIndex((id) => query.answers.has(id));
    if (place !== 0) onMiss?.(query, hits);
    for (const kind of [query.kind, 'all']) {
      const sum = byKind.get(kind) ?? { queries: 0, first: 0, firstFive: 0, mrr: 0 };
      sum.queries += 1;
      sum.first += place === 0 ? 1 : 0;
      sum.firstFive += place >= 0 && place < 5 ? 1 : 0;
      sum.mrr += place >= 0 ? 1 / (place + 1) : 0;
      byKind.set(kind, sum);
    }
  }
  for (const sum of byKind.values()) {
    sum.first /= sum.queries;
    sum.firstFive /= sum.queries;
    sum.mrr /= sum.queries;
  }
  return byKind;
}

/** Types every query key by key and times each keystroke; of all keystrokes at most `most`, evenly spread. */
export function measureLatency(
  engine: Engine,
  queries: readonly LabelledQuery[],
  most: number,
  onSlow?: (query: string, ms: number) => void,
  clock: () => number = () => performance.now(),
): Latency {
  const typed = queries.flatMap(({ query }) =>
    Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)),
  );
  const step = Math.max(1, typed.length / most);
  const times: number[] = [];
  for (let at = 0; at < typed.length; at += step) {
    const query = typed[Math.floor(at)] ?? '';
    const start = clock();
    engine(query, 50);
    const ms = clock() - start;
    times.push(ms);
    onSlow?.(query, ms);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { keystrokes: times.length, median: at(0.5), p95: at(0.95), p99: at(0.99) };
}
