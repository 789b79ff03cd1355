/** Returns the chosen ids with one of them chosen, or no longer chosen. */
export function withChosen(
  chosen: ReadonlySet<string>,
  id: string,
  isChosen: boolean,
): Set<string> {
  const next = new Set(chosen);
  if (isChosen) next.add(id);
  else next.delete(id);
  return next;
}
