import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countedText } from './reading';

it.each([
  ['a b\nc', 'abc'],
  ['全　角', '全角'],
  ['no\u00a0break', 'nobreak'],
  ['fil\u2060\u200b\ufeffler', 'filler'],
  ['，。“”', '，。“”'],
])('%j counts as %s', (text, counted) => {
  expect(countedText(text)).toBe(counted);
});

it('counts each piece the same alone and joined', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(countedText(a + b)).toBe(countedText(a) + countedText(b));
    }),
  );
});
