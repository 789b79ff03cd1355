import { describe, expect, it } from 'vitest';
import { matchesOf } from './matches';

function placesOf(hits: Iterable<RegExpExecArray>) {
  return Array.from(hits, (hit) => [hit.index, ...hit]);
}

describe('matchesOf', () => {
  it.each([
    [/[，。]/g, '统筹兼顾，突出重点。'],
    [/^|，(?=一)/g, '要求，一是抓实，二是抓细，一抓到底'],
    [/(要)(不)?/g, '要抓，要不抓'],
    [/好/g, ''],
  ])('finds what matchAll finds: %s in %s', (rule, text) => {
    expect(placesOf(matchesOf(text, rule))).toEqual(placesOf(text.matchAll(rule)));
    expect(placesOf(matchesOf(text, rule))).toEqual(placesOf(text.matchAll(rule)));
  });
});
