import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '@/lib/library';
import { countFigures } from './count-figures';

const NOW = new Date(2026, 10, 28, 12).getTime();

function entryOf(more: Partial<LibraryEntry>): LibraryEntry {
  const facts = { origin: 'snippet', pinned: false, uses: 0 } as const;
  const fields = { themes: [], forms: [], tags: [] };
  return { id: 'a', kind: 'phrase', text: '抓落实', ...facts, ...fields, ...more } as LibraryEntry;
}

const at = (...date: [number, number, number]) => new Date(...date).getTime();

describe('the figures of a library', () => {
  it('count entries and uses by function, without those that have none', () => {
    const entries = [
      entryOf({ function: '开场', uses: 2 }),
      entryOf({ function: '开场', uses: 3, origin: 'pack' }),
      entryOf({}),
    ];
    expect(countFigures(entries, NOW).functions).toEqual([
      { function: '开场', own: 1, packed: 1, uses: 5 },
      { function: null, own: 1, packed: 0, uses: 0 },
    ]);
  });

  it('count the last twelve months, and all before them as one', () => {
    const { months } = countFigures(
      [
        entryOf({ createdAt: at(2026, 10, 1), uses: 1, lastUsedAt: at(2026, 10, 30) }),
        entryOf({ createdAt: at(2025, 11, 1) }),
        entryOf({ createdAt: at(2025, 10, 30), uses: 1, lastUsedAt: at(2025, 11, 31) }),
        entryOf({ origin: 'pack', createdAt: at(2026, 10, 1) }),
      ],
      NOW,
    );
    expect(months).toHaveLength(13);
    expect(months[0]).toEqual({ month: null, saved: 1, lastUsed: 0 });
    expect(months[1]).toEqual({ month: at(2025, 11, 1), saved: 1, lastUsed: 1 });
    expect(months.at(-1)).toEqual({ month: at(2026, 10, 1), saved: 1, lastUsed: 1 });
  });

  it('count each entry once as used or never used', () => {
    const some = fc.array(
      fc.record({ origin: fc.constantFrom('pack' as const, 'snippet' as const), uses: fc.nat(2) }),
    );
    fc.assert(
      fc.property(some, (facts) => {
        const { use, functions } = countFigures(facts.map(entryOf), NOW);
        const sum = use.reduce((all, { used, never }) => all + used + never, 0);
        expect(sum).toBe(facts.length);
        expect(functions.reduce((all, one) => all + one.own + one.packed, 0)).toBe(facts.length);
      }),
      { seed: 17 },
    );
  });
});
