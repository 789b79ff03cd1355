import type { LabelledQuery } from './queries';

/** A hit; an entry grouped under it counts as found in its place. */
export interface Found {
  id: string;
  grouped?: readonly string[];
}

/** The hits, best first. */
export type Engine = (query: string, limit: number) => readonly Found[];

/** Over the queries of one class. */
export interface Quality {
  queries: number;
  /** Shares of the queries with a right entry first, in the first five and in the first ten. */
  first: number;
  /** The share of those where the entry that is first is itself a right one, and none that is grouped under it. */
  firstItself: number;
  firstFive: number;
  firstTen: number;
  /** Mean of 1/place of the first right entry, 0 beyond the tenth. */
  mrr: number;
}

const NONE: Quality = {
  queries: 0,
  first: 0,
  firstItself: 0,
  firstFive: 0,
  firstTen: 0,
  mrr: 0,
};

/** Milliseconds of one keystroke. */
export interface Latency {
  keystrokes: number;
  median: number;
  p95: number;
  p99: number;
  /** Every keystroke's, in the order in which they were typed: the same for every engine, though a slow one doesn't get as far. */
  times: readonly number[];
}

/** Returns the time in milliseconds. */
export type Clock = () => number;

/** How long one engine may take for a measurement; what it has not answered by then is left out and the counts say so. */
export interface Budget {
  clock: Clock;
  milliseconds: number;
  /** How often each keystroke is timed, the quickest counting: what other programs take away falls out of two or three. Default 1. */
  repeats?: number;
}

/** Quality by class, and `all`; calls `onMiss` for every query whose first hit is wrong. Classes take turns, so that a run cut short is short of each. */
export function measureQuality(
  engine: Engine,
  queries: readonly LabelledQuery[],
  budget: Budget,
  onMiss?: (query: LabelledQuery, hits: readonly Found[]) => void,
): Map<string, Quality> {
  const byKind = new Map<string, Quality>();
  const end = budget.clock() + budget.milliseconds;
  for (const query of takeTurns(queries)) {
    const hits = engine(query.query, 10);
    const place = hits.findIndex(({ id, grouped = [] }) =>
      [id, ...grouped].some((each) => query.answers.has(each)),
    );
    if (place !== 0) onMiss?.(query, hits);
    for (const kind of ['all', query.kind]) {
      const sum = byKind.get(kind) ?? { ...NONE };
      sum.queries += 1;
      sum.first += place === 0 ? 1 : 0;
      sum.firstItself += query.answers.has(hits[0]?.id ?? '') ? 1 : 0;
      sum.firstFive += place >= 0 && place < 5 ? 1 : 0;
      sum.firstTen += place >= 0 ? 1 : 0;
      sum.mrr += place >= 0 ? 1 / (place + 1) : 0;
      byKind.set(kind, sum);
    }
    if (budget.clock() > end) break;
  }
  for (const sum of byKind.values()) {
    sum.first /= sum.queries;
    sum.firstItself /= sum.queries;
    sum.firstFive /= sum.queries;
    sum.firstTen /= sum.queries;
    sum.mrr /= sum.queries;
  }
  return byKind;
}

/** Types every query key by key and times each keystroke; of all keystrokes at most `most`, evenly spread. */
export function measureLatency(
  engine: Engine,
  queries: readonly LabelledQuery[],
  most: number,
  budget: Budget,
  onSlow?: (query: string, ms: number) => void,
): Latency {
  const { clock, milliseconds, repeats = 1 } = budget;
  const typed = takeTurns(queries).flatMap(({ query }) =>
    Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)),
  );
  const step = Math.max(1, typed.length / most);
  const times: number[] = [];
  const end = clock() + milliseconds;
  for (let at = 0; at < typed.length; at += step) {
    const query = typed[Math.floor(at)] ?? '';
    let ms = Infinity;
    for (let time = 0; time < repeats; time += 1) {
      const start = clock();
      engine(query, 50);
      ms = Math.min(ms, clock() - start);
    }
    times.push(ms);
    onSlow?.(query, ms);
    if (clock() > end) break;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { keystrokes: times.length, median: at(0.5), p95: at(0.95), p99: at(0.99), times };
}

/** The first query of every class, then the second of every class, and so on. */
function takeTurns(queries: readonly LabelledQuery[]): LabelledQuery[] {
  const counts = new Map<string, number>();
  const numbered = queries.map((query) => {
    const number = counts.get(query.kind) ?? 0;
    counts.set(query.kind, number + 1);
    return { query, number };
  });
  return numbered.sort((a, b) => a.number - b.number).map(({ query }) => query);
}
