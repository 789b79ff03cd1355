/**
 * Returns the imports that lie in a cycle of files, or on a way from one cycle to another, one a line; an empty list where there is no
 * cycle. An import of a file that imports nothing, or by a file that nothing imports, is in no cycle: these are removed until none is
 * left (Kahn's algorithm, from both ends).
 */
export function findCycles(imports: ReadonlyArray<{ from: string; to: string }>): string[] {
  const importing = new Set(imports.map(({ from }) => from));
  const imported = new Set(imports.map(({ to }) => to));
  const left = imports.filter(({ from, to }) => imported.has(from) && importing.has(to));
  if (left.length < imports.length) return findCycles(left);
  return left.map(({ from, to }) => `${from} imports ${to}`).toSorted();
}
