import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_STYLE,
  styleText,
  type InsertionStyle,
  type UnstyledText,
} from './insertion-style';

const indented: InsertionStyle = { indent: 'two-spaces', fullWidth: true };
const asIs: InsertionStyle = { indent: 'none', fullWidth: false };

describe('styleText', () => {
  it.each<[string, UnstyledText, InsertionStyle, string | null, string]>([
    ['makes punctuation full-width', { text: '学,用' }, DEFAULT_STYLE, null, '学，用'],
    ['leaves it when set so', { text: '学,用' }, asIs, null, '学,用'],
    ['takes blanks from the ends', { text: '学  \n用　' }, asIs, null, '学\n用'],
    ['indents a paragraph begun', { text: '学' }, indented, '上一段。\n', '　　学'],
    ['indents the first of a document', { text: '学' }, indented, '', '　　学'],
    ['leaves a phrase inside a paragraph', { text: '学' }, indented, '我们要', '学'],
    ['leaves it where an indent stands', { text: '学' }, indented, '上文\n　　', '学'],
    ['leaves it where nothing is known', { text: '学' }, indented, null, '学'],
    ['indents what follows', { text: '学\n用' }, indented, '我们要', '学\n　　用'],
    ['indents nothing twice', { text: '学\n　　用' }, indented, '', '　　学\n　　用'],
    ['leaves empty lines empty', { text: '学\n\n用' }, indented, '', '　　学\n\n　　用'],
    [
      'leaves what stands flush',
      { text: '同志们：\n学', flush: [0] },
      indented,
      '',
      '同志们：\n　　学',
    ],
  ])('%s', (_, text, style, before, styled) => {
    expect(styleText(text, style, before).text).toBe(styled);
  });

  it.each([
    ['学|用', '', '　　学|用'],
    ['学\n|用', '我们', '学\n　　|用'],
    ['学  |\n用', '我们', '学|\n　　用'],
    ['　　|学', '', '　　|学'],
    ['学用|', '我们', '学用|'],
  ])('keeps the caret of %j', (notation, before, styled) => {
    const text = { text: notation.replace('|', ''), caret: notation.indexOf('|') };
    const { text: written, caret } = styleText(text, indented, before);
    expect(`${written.slice(0, caret)}|${written.slice(caret)}`).toBe(styled);
  });

  it('done twice is as done once, with the caret inside the text', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'学用,.;() 　\n“"a1'.split('')),
      maxLength: 40,
    });
    const before = fc.constantFrom(null, '', '上文', '上文\n');
    const forms = fc.constantFrom(indented, asIs, DEFAULT_STYLE);
    fc.assert(
      fc.property(texts, fc.nat(40), before, forms, (text, at, before, style) => {
        const once = styleText({ text, caret: Math.min(at, text.length) }, style, before);
        expect(styleText(once, style, before).text).toBe(once.text);
        expect(once.caret).toBeGreaterThanOrEqual(0);
        expect(once.caret).toBeLessThanOrEqual(once.text.length);
      }),
    );
  });
});
