import { describe, expect, it } from 'vitest';
import { advanceClock, readClock, type TrashClock, writeClock } from './trash-clock';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 0, 1);

/** The days at which the browser is started, by its clock, and the first at which a snippet deleted on day 0 is gone. */
const STARTS: ReadonlyArray<
  readonly [name: string, days: readonly number[], goneAt: number | null]
> = [
  ['every day', Array.from({ length: 40 }, (_, at) => at), 30],
  ['every week', [0, 7, 14, 21, 28, 35, 42], 35],
  ['once, after a year', [0, 365], null],
  ['once a month', [0, 30, 60, 90, 120, 150], 150],
  ['with a clock a month ahead for one start', [0, 1, 32, 2, 3, 4], null],
  ['with a clock a year ahead for two starts', [0, 1, 366, 366.1, 2, 3], null],
  ['with a clock that stands', Array.from({ length: 40 }, () => 0), null],
  ['with a clock that was set back by a year', [0, 10, -355, -354, -353], null],
];

describe('the trash is emptied by the time that was seen to pass', () => {
  it.each(STARTS)('the browser started %s', (_, days, goneAt) => {
    const trashed = new Map([['a', START]]);
    let stored = '';
    let gone: number | null = null;
    for (const day of days) {
      const now = START + day * DAY;
      const { clock, due } = advanceClock(readClock(stored, now), trashed, now);
      stored = writeClock(clock);
      if (due.includes('a')) {
        gone = day;
        break;
      }
    }
    expect(gone).toBe(goneAt);
  });

  it('forgets what was taken out of the trash: put there again, it starts from zero', () => {
    const look = (clock: TrashClock, day: number, ids: string[]) =>
      advanceClock(clock, new Map(ids.map((id) => [id, START])), START + day * DAY);
    let { clock } = look(readClock('', START), 0, ['a']);
    for (let day = 1; day < 29; day += 1) ({ clock } = look(clock, day, ['a']));
    ({ clock } = look(clock, 29, []));
    expect(look(clock, 31, ['a']).due).toEqual([]);
  });

  it.each(['', 'null', '{', '{"seen":"x"}', '{"seen":1,"passed":null,"since":[]}', 7, undefined])(
    'a damaged clock %j starts from zero',
    (stored) => {
      expect(readClock(stored, START)).toEqual({ seen: START, passed: 0, since: [] });
    },
  );

  it('takes ids that objects have by nature', () => {
    const trashed = new Map([['__proto__', START]]);
    let { clock } = advanceClock(readClock('', START), trashed, START);
    for (let day = 1; day < 30; day += 1)
      ({ clock } = advanceClock(readClock(writeClock(clock), 0), trashed, START + day * DAY));
    expect(advanceClock(clock, trashed, START + 30 * DAY).due).toEqual(['__proto__']);
  });
});
