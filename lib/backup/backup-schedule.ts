/** A backup that was taken: when (epoch ms), and of which revision of the library. */
export interface TakenBackup {
  at: number;
  revision: number;
}

/** The least time between two automatic backups, in ms. */
const INTERVAL = 30 * 60 * 1000;
/** Own entries up to which nobody is reminded. */
const FEW_ENTRIES = 30;
/** For how long a checked backup holds, and how long a reminder stays away, in ms: 14 days. */
export const REMINDER_INTERVAL = 14 * 24 * 60 * 60 * 1000;

/**
 * Returns in how many ms the next automatic backup is due, 0 where that is now; null where nothing has changed since the last one.
 * A clock that was set back makes it due: nobody knows how old the last one is.
 */
export function nextBackupIn(
  revision: number,
  last: TakenBackup | null,
  now: number,
): number | null {
  if (!last) return 0;
  if (last.revision === revision) return null;
  const passed = now - last.at;
  return passed < 0 ? 0 : Math.max(INTERVAL - passed, 0);
}

/** What a reminder depends on; times in epoch ms. */
export interface ReminderFacts {
  /** The user's own entries. */
  own: number;
  /** When the last checked backup was taken. */
  lastAt: number | null;
  /** Until when the user wants no reminder. */
  quietUntil: number;
}

/** Returns whether the user is to be reminded of backups: more than 30 own entries, and no checked backup for 14 days. */
export function isReminderDue({ own, lastAt, quietUntil }: ReminderFacts, now: number): boolean {
  if (own <= FEW_ENTRIES) return false;
  // A clock that jumped ahead and back must not silence the reminder for years.
  if (now < quietUntil && quietUntil - now <= REMINDER_INTERVAL) return false;
  return lastAt === null || now - lastAt >= REMINDER_INTERVAL;
}
