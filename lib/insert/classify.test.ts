import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, classifyDrawn, classifyLines, classifyMarked, type Expected } from './classify';

const expected = (inserted: string, selected = ''): Expected => ({
  before: '我们要',
  selected,
  inserted,
  after: '做好工作',
});

describe('classify', () => {
  it.each<[name: string, inserted: string, now: string, reading: string]>([
    ['as it is', '承上启下，', '我们要承上启下，做好工作', 'inserted'],
    ['nothing', '承上启下，', '我们要做好工作', 'unchanged'],
    ['a sign beside it', '承上启下', '我们要#承上启下做好工作', 'inserted'],
    ['full width to half', '承上启下，ＡＢ', '我们要承上启下,AB做好工作', 'altered'],
    ['blanks through the whole field', '承上启下', '我们要承 上启下做 好工作', 'altered'],
    ['hyphens through the whole field', '1234', '我们-要12-34做-好工作', 'altered'],
    ['an entity taken for its character', '<b>&amp;</b>', '我们要<b>&</b>做好工作', 'altered'],
    ['punctuation filtered out', '甲，乙。', '我们要甲乙做好工作', 'altered'],
    ['cut at a limit of the text', '承上启下协调左右', '我们要承上启做好工作', 'part'],
    ['cut at a limit of the field', '承上启下协调左右', '我们要承上启下', 'part'],
    ['digits filtered out of much else', '电话12', '我们要12做好工作', 'part'],
    ['twice', '承上启下', '我们要承上启下承上启下做好工作', 'altered'],
    ['elsewhere', '承上启下', '承上启下我们要做好工作', 'different'],
    ['something before is gone', '承上启下', '承上启下做好工作', 'different'],
    ['all gone', '承上启下', '', 'different'],
    ['another text', '承上启下', '我们要一鼓作气做好工作', 'different'],
  ])('%s', (_name, inserted, now, reading) => {
    expect(classify(expected(inserted), now).reading).toBe(reading);
  });

  it('shows what stands in the place of the text', () => {
    expect(classify(expected('ＡＢ，'), '我们要AB,做好工作')).toEqual({
      reading: 'altered',
      alteration: { shown: 'AB,', isPart: false },
    });
    expect(classify(expected('承上启下'), '我们 要承上 启下做 好工作')).toEqual({
      reading: 'altered',
      alteration: { shown: '承上 启下', isPart: false },
    });
  });

  it('takes a selection that is gone without the text for a part', () => {
    expect(classify(expected('承上启下', '踏实'), '我们要做好工作').reading).toBe('part');
    expect(classify(expected('承上启下', '踏实'), '我们要踏实做好工作').reading).toBe('unchanged');
  });

  it('says of no text that has been lost or stands there twice that it is inserted', () => {
    const word = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('甲', '乙', '丙') });
    fc.assert(
      fc.property(word, word, word, (before, inserted, after) => {
        const given = { before, selected: '', inserted, after };
        const twice = before + inserted + inserted + after + inserted;
        expect(classify(given, twice).reading).not.toBe('inserted');
        expect(classify(given, inserted).reading).not.toBe('inserted');
      }),
    );
  });

  it('never calls a document unchanged in which letters have come or gone', () => {
    const text = fc.string({ maxLength: 6, unit: fc.constantFrom('甲', '乙', '1', ',', ' ') });
    fc.assert(
      fc.property(text, text, text, text, (before, inserted, after, now) => {
        if (classify({ before, selected: '', inserted, after }, now).reading !== 'unchanged')
          return;
        expect(letters(now)).toBe(letters(before + after));
      }),
    );
  });
});

describe('classifyMarked', () => {
  it.each([
    ['**我们要**承上启下做好工作', 'inserted'],
    ['我们要做好工作', 'unchanged'],
    ['承上启下', 'different'],
  ])('%s: %s', (now, reading) => {
    expect(classifyMarked(expected('承上启下'), now).reading).toBe(reading);
  });
});

describe('classifyDrawn', () => {
  it.each([
    ['我们要做好工作', 'unchanged'],
    ['我们要承上启下，做好工作', 'inserted'],
    ['我们承上启下，好工作', 'inserted'],
    ['1我们要承上启下，2做好工作', 'inserted'],
    ['我们要承上启下，做好', 'different'],
    ['我们要承上启做好工作', 'different'],
  ])('%s: %s', (now, reading) => {
    expect(classifyDrawn('我们要做好工作', '承上启下，', now).reading).toBe(reading);
  });
});

describe('classifyLines', () => {
  it.each([
    ['1首行2末行', 'unchanged'],
    ['1首行3二是精通2一是坚定4末行', 'inserted'],
    ['1首行2一是坚定末行', 'different'],
  ])('%s: %s', (now, reading) => {
    expect(classifyLines('1首行2末行', '一是坚定\n\n二是精通', now).reading).toBe(reading);
  });
});

function letters(text: string): string {
  return text.replaceAll(/[, ]/g, '');
}
