import { describe, expect, it } from 'vitest';
import { isReminderDue, nextBackupIn } from './backup-schedule';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 28, 12);

describe('the next automatic backup', () => {
  it.each<[string, Parameters<typeof nextBackupIn>[1], number | null]>([
    ['is due at once where there is none', null, 0],
    ['waits for a change', { at: NOW - DAY, revision: 7 }, null],
    ['is due 30 minutes after the last', { at: NOW - 30 * MINUTE, revision: 6 }, 0],
    ['waits for the rest of them', { at: NOW - 12 * MINUTE, revision: 6 }, 18 * MINUTE],
    ['is due where the last one lies ahead', { at: NOW + DAY, revision: 6 }, 0],
    ['is due in another library with a smaller revision', { at: NOW - DAY, revision: 9 }, 0],
  ])('%s', (_, last, due) => {
    expect(nextBackupIn(7, last, NOW)).toBe(due);
  });
});

describe('the reminder', () => {
  const none = { own: 31, lastAt: null, quietUntil: 0 };
  it.each<[string, Parameters<typeof isReminderDue>[0], boolean]>([
    ['stays away from 30 entries', { ...none, own: 30 }, false],
    ['comes with 31 and no backup', none, true],
    ['stays away for 14 days', { ...none, lastAt: NOW - 14 * DAY + 1 }, false],
    ['comes after 14 days', { ...none, lastAt: NOW - 14 * DAY }, true],
    ['stays away while it is put off', { ...none, quietUntil: NOW + DAY }, false],
    ['comes when it was put off to another year', { ...none, quietUntil: NOW + 400 * DAY }, true],
  ])('%s', (_, facts, isDue) => {
    expect(isReminderDue(facts, NOW)).toBe(isDue);
  });
});
