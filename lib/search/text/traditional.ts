import table from 'opencc-js/dict/TSCharacters';

let simplified: ReadonlyMap<string, string> | undefined;

/** Returns the simplified form of one character by OpenCC's table of characters; any other string unchanged. */
export function toSimplified(char: string): string {
  simplified ??= readTable();
  return simplified.get(char) ?? char;
}

function readTable(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const line of table.split('|')) {
    const [from, to] = line.split(' ');
    // Where one character has several simplified forms, OpenCC puts the usual one first.
    if (from && to) pairs.set(from, to);
  }
  return pairs;
}
