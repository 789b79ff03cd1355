import { expect, it } from 'vitest';
import { rangesOf } from './highlight';
import { foldText } from '../text/fold-text';

function mark(field: string, units: number[]): string {
  let marked = '';
  let at = 0;
  for (const [start, end] of rangesOf(field, foldText(field).offsets, units)) {
    marked += `${field.slice(at, start)}[${field.slice(start, end)}]`;
    at = end;
  }
  return marked + field.slice(at);
}

it.each([
  ['neighbours as one range', '承上启下', [0, 1, 2], '[承上启]下'],
  ['scattered units one by one', '承上启下', [0, 2], '[承]上[启]下'],
  ['punctuation between neighbours', '启下、联系', [1, 2], '启[下、联]系'],
  ['no line break', '启下\n联系', [1, 2], '启[下]\n[联]系'],
  ['a character beyond the BMP whole', '吉𠮷吉', [1], '吉[𠮷]吉'],
  ['a sign of several units once', '㍿有', [0, 1, 2, 3], '[㍿]有'],
  ['nothing for nothing', '承上', [], '承上'],
])('marks %s', (_, field, units, marked) => {
  expect(mark(field, units)).toBe(marked);
});
