/** A stretch of two texts: in both, in the earlier alone, or in the later alone. */
export interface DifferencePart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/*
 * Two texts are compared twice. First as sentences, each a unit, by Myers' greedy algorithm ("An O(ND) difference algorithm and its
 * variations", 1986): from each number of edits d it follows the furthest point on every diagonal, and the path back through them is the
 * shortest list of edits. Then every stretch of sentences that changed is compared as characters in the same way. Two levels, for the
 * algorithm takes time and memory by the square of the edits, and a whole document has thousands of characters that differ in few sentences.
 */

/** More edits than this are shown as one text in place of the other. */
const MOST_EDITS = 1000;
/** What stands unchanged between two changes and is no longer than this is shown as changed: single characters that fit by chance are no help to a reader. */
const SHORTEST_SAME = 2;

/**
 * Returns the parts of two texts in reading order: those that are not `added` make the earlier text, those that are not `removed` the
 * later one. Of two changes in one place the removed part stands first.
 */
export function findDifference(earlier: string, later: string): DifferencePart[] {
  const sentences = compareUnits(splitSentences(earlier), splitSentences(later));
  const parts: DifferencePart[] = [];
  for (const { removed, added, same } of sentences)
    parts.push(...compareCharacters(removed, added), part('same', same));
  return joinChanges(parts);
}

/** What changes before a stretch that stays. */
interface Step {
  removed: string;
  added: string;
  same: string;
}

function splitSentences(text: string): string[] {
  return text.match(/[^。！？；\n]*[。！？；\n]|[^。！？；\n]+/g) ?? [];
}

/** Latin words and numbers are read as wholes. */
function splitCharacters(text: string): string[] {
  return text.match(/\p{Script=Latin}+|\p{Nd}+|[^]/gu) ?? [];
}

function compareCharacters(earlier: string, later: string): DifferencePart[] {
  if (earlier === '' || later === '') return [part('removed', earlier), part('added', later)];
  const steps = compareUnits(splitCharacters(earlier), splitCharacters(later));
  return steps.flatMap(({ removed, added, same }) => [
    part('removed', removed),
    part('added', added),
    part('same', same),
  ]);
}

function compareUnits(a: readonly string[], b: readonly string[]): Step[] {
  const path = shortestPath(a, b);
  const steps: Step[] = [];
  let [atA, atB] = [0, 0];
  for (const { x, y, length } of [...path, { x: a.length, y: b.length, length: 0 }]) {
    const removed = a.slice(atA, x).join('');
    const added = b.slice(atB, y).join('');
    steps.push({ removed, added, same: a.slice(x, x + length).join('') });
    [atA, atB] = [x + length, y + length];
  }
  return steps;
}

/** Units `x` of the one and `y` of the other, and as many after them as `length` says, are equal. */
interface Run {
  x: number;
  y: number;
  length: number;
}

function shortestPath(a: readonly string[], b: readonly string[]): Run[] {
  // The furthest x on each diagonal k = x - y, before each number of edits.
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Array<ReadonlyMap<number, number>> = [];
  const most = Math.min(a.length + b.length, MOST_EDITS);
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(new Map(furthest));
    for (let k = -edits; k <= edits; k += 2) {
      let x = startOn(furthest, k, edits);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return traceBack(trace, a.length, b.length);
    }
  }
  return [];
}

/** Where diagonal `k` is entered: from the one above by adding a unit, or from the one below by removing one. */
function startOn(furthest: ReadonlyMap<number, number>, k: number, edits: number): number {
  const from = entersFromAbove(furthest, k, edits) ? k + 1 : k - 1;
  return (furthest.get(from) ?? 0) + (from < k ? 1 : 0);
}

function entersFromAbove(furthest: ReadonlyMap<number, number>, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
}

function traceBack(
  trace: ReadonlyArray<ReadonlyMap<number, number>>,
  endX: number,
  endY: number,
): Run[] {
  const runs: Run[] = [];
  let [x, y] = [endX, endY];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const before = trace[edits] ?? new Map<number, number>();
    const k = x - y;
    const start = startOn(before, k, edits);
    if (x > start) runs.push({ x: start, y: start - k, length: x - start });
    if (edits === 0) break;
    [x, y] = entersFromAbove(before, k, edits) ? [start, start - k - 1] : [start - 1, start - k];
  }
  return runs.reverse();
}

function part(kind: DifferencePart['kind'], text: string): DifferencePart {
  return { kind, text };
}

/** Brings the changes between two stretches that stay together, short ones between them included. */
function joinChanges(parts: readonly DifferencePart[]): DifferencePart[] {
  const joined: DifferencePart[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    if (removed !== '') joined.push(part('removed', removed));
    if (added !== '') joined.push(part('added', added));
    [removed, added] = ['', ''];
  };
  const filled = joinSame(parts.filter(({ text }) => text !== ''));
  filled.forEach(({ kind, text }, at) => {
    const isBetween = (removed !== '' || added !== '') && at < filled.length - 1;
    const isShort = text.length <= SHORTEST_SAME && !/[\p{P}\n]/u.test(text);
    if (kind === 'same' && !(isBetween && isShort)) {
      close();
      joined.push(part('same', text));
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  close();
  return joined;
}

function joinSame(parts: readonly DifferencePart[]): DifferencePart[] {
  const joined: DifferencePart[] = [];
  for (const { kind, text } of parts) {
    const last = joined.at(-1);
    if (kind === 'same' && last?.kind === 'same') last.text += text;
    else joined.push({ kind, text });
  }
  return joined;
}
