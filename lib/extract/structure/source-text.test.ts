import { describe, expect, it } from 'vitest';
import { quoteSource, sliceSource, trimSource } from './source-text';
import type { SourceText } from './source-text';

/** 要抓落实 as it stands in `FILE`, without the blanks between. */
const FILE = '好。 要 抓\n落实 。';
const SOURCE: SourceText = { text: '要抓落实', origin: [3, 5, 7, 8] };

describe('quoteSource', () => {
  it.each([
    ['the whole', 0, 4, '要 抓\n落实'],
    ['a part', 1, 3, '抓\n落'],
    ['one character', 3, 4, '实'],
  ])('gives back %s in the file’s own characters', (_, start, end, quote) => {
    expect(quoteSource(FILE, SOURCE, start, end)).toBe(quote);
  });

  it('is cut at 120 characters', () => {
    const file = '办'.repeat(121);
    const source = { text: file, origin: Array.from(file, (_, at) => at) };
    expect(quoteSource(file, source, 0, 120)).toHaveLength(120);
    expect(quoteSource(file, source, 0, 121)).toHaveLength(120);
  });
});

describe('sliceSource', () => {
  it.each<[number, number | undefined, SourceText]>([
    [1, 3, { text: '抓落', origin: [5, 7] }],
    [2, undefined, { text: '落实', origin: [7, 8] }],
    [4, undefined, { text: '', origin: [] }],
  ])('takes each character’s place along: from %i to %s', (start, end, part) => {
    expect(sliceSource(SOURCE, start, end)).toEqual(part);
  });
});

describe('trimSource', () => {
  it.each<[string, SourceText, SourceText]>([
    ['blanks at both ends', { text: ' 好　', origin: [4, 5, 6] }, { text: '好', origin: [5] }],
    ['none', { text: '好', origin: [5] }, { text: '好', origin: [5] }],
    ['nothing else', { text: ' 　', origin: [4, 5] }, { text: '', origin: [] }],
  ])('drops %s', (_, source, trimmed) => {
    expect(trimSource(source)).toEqual(trimmed);
  });
});
