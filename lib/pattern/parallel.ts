/** How an item differs from the others; `item` counts from 0, `by` in characters. */
export type Difference =
  | { kind: 'longer'; item: number; by: number }
  | { kind: 'shorter'; item: number; by: number }
  /** The others end in `usual`, this one in `ending`. */
  | { kind: 'ending'; item: number; usual: string; ending: string };

/*
 * Parallel members have one length and, often, one ending. Length is counted in characters without punctuation and blanks. The
 * length that more than half of the items share is the usual one; where none is, an item still stands out if it is further
 * from the nearest of the others than those are from each other. The usual ending is the last character or two that more
 * than half of the items (and at least two) have in common; an item which is all ending, as 精细 beside 要精细, does not differ in it. Items not
 * filled yet are left out: they would all be “shorter”.
 */

/** Returns where the items of a group differ from each other in length or in ending; an empty list where they don't. */
export function parallel(items: string[]): Difference[] {
  const members = items
    .map((text, item) => ({ item, characters: charactersOf(text) }))
    .filter((member) => member.characters.length > 0);
  if (members.length < 2) return [];
  return [...lengthDifferences(members), ...endingDifferences(members)].toSorted(
    (a, b) => a.item - b.item,
  );
}

interface Member {
  item: number;
  characters: string[];
}

function charactersOf(text: string): string[] {
  return Array.from(text.replaceAll(/[\p{P}\p{S}\s]/gu, ''));
}

function lengthDifferences(members: Member[]): Difference[] {
  const lengths = members.map((member) => member.characters.length);
  const usual = majority(lengths);
  if (usual === undefined) return outliers(members, lengths);
  return members.flatMap(({ item, characters }) =>
    lengthDifference(item, characters.length - usual),
  );
}

/** Items of two, or of lengths that vary: only the one that stands out from all others. */
function outliers(members: Member[], lengths: number[]): Difference[] {
  if (members.length === 2) {
    const [first = 0, second = 0] = lengths;
    return lengthDifference(members[1]?.item ?? 1, second - first);
  }
  return members.flatMap(({ item }, at) => {
    const length = lengths[at] ?? 0;
    const others = lengths.filter((_, other) => other !== at);
    const least = Math.min(...others);
    const most = Math.max(...others);
    const distance = length > most ? length - most : Math.min(0, length - least);
    return Math.abs(distance) > most - least ? lengthDifference(item, distance) : [];
  });
}

function lengthDifference(item: number, by: number): Difference[] {
  if (by === 0) return [];
  return [by > 0 ? { kind: 'longer', item, by } : { kind: 'shorter', item, by: -by }];
}

function endingDifferences(members: Member[]): Difference[] {
  const usual = usualEnding(members);
  if (usual.length === 0) return [];
  return members.flatMap(({ item, characters }): Difference[] => {
    const ending = characters.slice(-usual.length);
    const own = ending.join('');
    if (own === usual.slice(-ending.length).join('')) return [];
    return [{ kind: 'ending', item, usual: usual.join(''), ending: own }];
  });
}

function usualEnding(members: Member[]): string[] {
  const lasts = members.flatMap(({ characters }) => characters.slice(-1));
  const last = majority(lasts);
  if (last === undefined) return [];
  const sharing = members.filter(({ characters }) => characters.at(-1) === last);
  const befores = sharing.flatMap(({ characters }) => characters.slice(-2, -1));
  const before = majority(befores, members.length);
  return before === undefined ? [last] : [before, last];
}

/** The value that more than half (of `total`) and at least two have. */
function majority<T>(values: T[], total = values.length): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) if (count >= 2 && count * 2 > total) return value;
  return undefined;
}
