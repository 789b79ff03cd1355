import { describe, expect, it } from 'vitest';
import { countMatches } from '@/lib/search/document/count-matches';
import type { Facets } from '@/lib/search/types';
import { chipsInLine, chipsOf, countChosen, NO_LABELS, toggleLabel } from './facet-counts';

const facets: Facets = {
  ...countMatches([]),
  all: 12,
  kinds: { phrase: 8, pattern: 3, outline: 1 },
  mine: 0,
  functions: { 开场: 1, 阐明意义: 5, 提出要求: 4 },
  themes: { 定位: 6, 服务: 2 },
  forms: { 排比: 3 },
  documentTypes: { 通知: 2 },
};

const shown = (chips: ReturnType<typeof chipsInLine>) =>
  chips.map((chip) => `${chip.label} ${chip.count}${chip.isChosen ? '*' : ''}`);

describe('filter chips', () => {
  it('show the most frequent of each list by turns', () => {
    expect(shown(chipsInLine(facets, NO_LABELS))).toEqual([
      '阐明意义 5',
      '提出要求 4',
      '定位 6',
      '通知 2',
      '排比 3',
      '服务 2',
      '开场 1',
    ]);
  });

  it('show what is chosen first, even where nothing carries it', () => {
    const labels = { ...NO_LABELS, themes: ['保密'] as const };
    expect(shown(chipsInLine(facets, labels))[0]).toBe('保密 0*');
  });

  it('list one kind of label in the order of a speech', () => {
    expect(shown(chipsOf('functions', facets, NO_LABELS))).toEqual([
      '开场 1',
      '阐明意义 5',
      '提出要求 4',
    ]);
  });
});

describe('choosing labels', () => {
  it('adds several, in the list’s own order, and takes each away again', () => {
    const one = toggleLabel(NO_LABELS, { list: 'themes', label: '定位' });
    const two = toggleLabel(one, { list: 'themes', label: '服务' });
    expect(two.themes).toEqual(['服务', '定位']);
    expect(countChosen(two)).toBe(2);
    expect(toggleLabel(two, { list: 'themes', label: '定位' }).themes).toEqual(['服务']);
  });
});
