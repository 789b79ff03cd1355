/** A backup as a listing shows it; `time` in epoch ms. */
export interface BackupName {
  name: string;
  time: number;
}

/** How many are kept beyond today and yesterday, one for each day, week and month that has any. */
const DAYS = 12;
const WEEKS = 10;
const MONTHS = 9;

/**
 * Returns the names of the backups that may be deleted (after Anki's `BackupFilter`): of today and yesterday none; of the days
 * before, all but the latest of each of 12 days, then of 10 weeks, then of 9 months. Days are those of this machine's calendar; weeks begin on Monday.
 * What bears a time from the future is kept.
 */
export function thinBackups(files: readonly BackupName[], now: number): string[] {
  const yesterday = dayOf(now) - 1;
  const stages: Stage[] = [
    { left: DAYS, periodOf: dayOf },
    { left: WEEKS, periodOf: weekOf },
    { left: MONTHS, periodOf: monthOf },
  ];
  const dropped: string[] = [];
  let latest: number | undefined;
  const newestFirst = files.toSorted((a, b) => b.time - a.time || (a.name < b.name ? 1 : -1));
  for (const { name, time } of newestFirst) {
    if (dayOf(time) >= yesterday) {
      latest = time;
      continue;
    }
    const stage = stages.find(({ left }) => left > 0);
    // The latest of its period is the first that comes.
    const isFirst =
      stage && (latest === undefined || stage.periodOf(time) < stage.periodOf(latest));
    if (!isFirst) {
      dropped.push(name);
      continue;
    }
    stage.left -= 1;
    latest = time;
  }
  return dropped;
}

interface Stage {
  left: number;
  periodOf(time: number): number;
}

const DAY = 24 * 60 * 60 * 1000;

/** The number of the day, counted over the calendar, so that a day of 23 hours is one. */
function dayOf(time: number): number {
  const date = new Date(time);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}

/** Day 0 was a Thursday. */
function weekOf(time: number): number {
  return Math.floor((dayOf(time) + 3) / 7);
}

function monthOf(time: number): number {
  const date = new Date(time);
  return date.getFullYear() * 12 + date.getMonth();
}
