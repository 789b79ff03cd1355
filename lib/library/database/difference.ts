/** Returns what is to be put and the keys of what is to be deleted, so that of a table's records `after` is left; what is the same is not put. */
export function difference<T, Key>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (record: T) => Key,
): { put: T[]; gone: Key[] } {
  const nameOf = (record: T) => JSON.stringify(keyOf(record));
  const stood = new Map(before.map((one) => [nameOf(one), one]));
  const stands = new Set(after.map(nameOf));
  return {
    put: after.filter((one) => !isSame(stood.get(nameOf(one)), one)),
    gone: before.filter((one) => !stands.has(nameOf(one))).map(keyOf),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
