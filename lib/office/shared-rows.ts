import { nextTime } from '@/lib/merge';
import type { SharedRow } from '@/lib/share';

/** Returns the row of an entry that is shared no more; what was withdrawn before stays so. */
export function withdrawn(row: SharedRow, now: number): SharedRow {
  const { byFolder: _by, ...own } = row;
  return { gone: now, ...own };
}

/** Returns the row of an entry that is shared from now on, later than its withdrawal, so that it wins. */
export function sharedAgain(id: string, row: SharedRow | undefined, now: number): SharedRow {
  const sharedAt = nextTime(now, Math.max(row?.time ?? 0, row?.gone ?? 0));
  const { gone: _gone, byFolder: _by, ...known } = row ?? { id };
  return { ...known, sharedAt };
}
