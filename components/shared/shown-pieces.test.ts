import { expect, it } from 'vitest';
import type { ShownEntry } from '@/lib/library';
import { shownPieces } from './shown-pieces';

const FACTS = { id: 's', themes: [], forms: [], tags: [], pinned: false, uses: 0 };

const drawn = (text: string, ranges: Parameters<typeof shownPieces>[1]) => {
  const entry: ShownEntry = { ...FACTS, kind: 'phrase', text, origin: 'snippet' };
  const segments = shownPieces(entry, ranges).flatMap((piece) => piece.segments);
  return segments.map(({ text: run, isMarked }) => (isMarked ? `[${run}]` : run)).join('');
};

it('draws of a long text what a row can show', () => {
  expect(drawn('短句', [[0, 1]])).toBe('[短]句');
  expect(drawn('长'.repeat(200_000), [])).toBe('长'.repeat(600));
});

it('draws what is near the first match, wherever that stands', () => {
  const text = `${'前'.repeat(10_000)}中${'后'.repeat(10_000)}`;
  expect(drawn(text, [[10_000, 10_001]])).toBe(`…${'前'.repeat(10)}[中]${'后'.repeat(588)}`);
});
