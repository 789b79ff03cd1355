import { describe, expect, it } from 'vitest';
import { thinBackups } from '.';

/** Noon, local time, `daysBefore` Saturday 28 November 2026, and some minutes after. */
function at(daysBefore: number, minutes = 0): number {
  return new Date(2026, 10, 28 - daysBefore, 12, minutes).getTime();
}

/** A backup of each noon. */
const daily = (days: number) =>
  Array.from({ length: days }, (_, day) => ({ name: `${day}`, time: at(day) }));

function keptOf(files: ReadonlyArray<{ name: string; time: number }>, now = at(0, 30)): string[] {
  const dropped = new Set(thinBackups(files, now));
  return files.map(({ name }) => name).filter((name) => !dropped.has(name));
}

describe('thinBackups', () => {
  it.each<[string, Array<[string, number]>, string[]]>([
    ['nothing', [], []],
    [
      'all of today and yesterday',
      [
        ['a', at(0)],
        ['b', at(0, 9)],
        ['c', at(1)],
        ['d', at(1, 9)],
      ],
      ['a', 'b', 'c', 'd'],
    ],
    [
      'the latest of an earlier day',
      [
        ['a', at(2)],
        ['b', at(2, 9)],
        ['c', at(2, 5)],
      ],
      ['b'],
    ],
    [
      'what bears a time from the future',
      [
        ['a', at(-400)],
        ['b', at(-2)],
      ],
      ['a', 'b'],
    ],
    ['a single old one', [['a', at(900)]], ['a']],
    [
      'one of two at one time',
      [
        ['a', at(5)],
        ['b', at(5)],
      ],
      ['b'],
    ],
  ])('keeps %s', (_, files, kept) => {
    expect(keptOf(files.map(([name, time]) => ({ name, time })))).toEqual(kept);
  });

  it('keeps of three years of days 2, then 12 days, 10 weeks and 9 months', () => {
    const kept = keptOf(daily(1100)).map(Number);
    expect(kept).toHaveLength(2 + 12 + 10 + 9);
    expect(kept.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, day) => day));
    // The latest of each week is its Sunday: 15 November was one.
    expect(kept.slice(14, 24)).toEqual(Array.from({ length: 10 }, (_, week) => 20 + 7 * week));
    const months = kept.slice(24).map((day) => new Date(at(day)));
    expect(months.map((date) => date.getMonth() + 1)).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 12]);
    expect(months.every((date) => new Date(date.getTime() + 86_400_000).getDate() === 1)).toBe(
      true,
    );
  });

  it('drops nothing more when it runs again', () => {
    const files = daily(1100);
    const kept = new Set(keptOf(files));
    expect(
      thinBackups(
        files.filter(({ name }) => kept.has(name)),
        at(0, 30),
      ),
    ).toEqual([]);
  });

  it('keeps some 33 when it runs every day of three years, the oldest some 9 months old', () => {
    let files: Array<{ name: string; time: number }> = [];
    for (let day = 1100; day >= 0; day -= 1) {
      files.push({ name: String(day), time: at(day) });
      const dropped = new Set(thinBackups(files, at(day, 30)));
      files = files.filter(({ name }) => !dropped.has(name));
    }
    expect(files.length).toBeGreaterThanOrEqual(30);
    expect(files.length).toBeLessThanOrEqual(33);
    expect(Number(files[0]?.name)).toBeGreaterThan(240);
  });
});
