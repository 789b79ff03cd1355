/** Returns backups with the latest first. */
export function newestFirst<T extends { time: number }>(backups: readonly T[]): T[] {
  return backups.toSorted((a, b) => b.time - a.time);
}
