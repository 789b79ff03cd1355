import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginningsOf,
  classify,
  classifyDrawn,
  classifyLines,
  classifyMarked,
  countOf,
  essenceOf,
  isSubsequence,
  type Expected,
} from './classify';

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
    ['cut at a limit, most of it there', '承上启下协调左右', '我们要承上启下协调做好工作', 'part'],
    ['without its head', '承上启下协调左右', '我们要上启下协调左右做好工作', 'altered'],
    ['signs with others between', '★☆◆◇', '我们要★-☆-◆-◇做好工作', 'altered'],
    ['most of it, the field set again', '甲乙丙丁戊', '我们 要乙丙丁做好工作', 'altered'],
    ['without its head, the field set again', '甲乙丙丁戊', '我们 要乙丙丁戊做好工作', 'altered'],
    ['without its end, the field set again', '甲乙丙丁戊', '我们 要甲乙丙丁做好工作', 'part'],
    ['marks alone have come and gone', '承上启下', '我们，要做 好工作', 'unchanged'],
    ['nothing of a mark', '，', '我们要做好工作', 'unchanged'],
    ['a mark in another width', '，', '我们要,做好工作', 'different'],
    ['something where nothing was inserted', '', '我们要踏实做好工作', 'different'],
    ['overlapping itself', '甲甲', '我们要甲甲甲做好工作', 'altered'],
    ['far apart', '甲乙', `我们要甲${'他'.repeat(41)}乙做好工作`, 'different'],
    ['what stood before, and no more', '承上启下', '我们要', 'part'],
    ['twice', '承上启下', '我们要承上启下承上启下做好工作', 'altered'],
    ['elsewhere', '承上启下', '承上启下我们要做好工作', 'different'],
    ['something before is gone', '承上启下', '承上启下做好工作', 'different'],
    ['all gone', '承上启下', '', 'different'],
    ['another text', '承上启下', '我们要一鼓作气做好工作', 'different'],
  ])('%s', (_name, inserted, now, reading) => {
    expect(classify(expected(inserted), now).reading).toBe(reading);
  });

  it('shows what is in the place of the text', () => {
    expect(classify(expected('ＡＢ，'), '我们要AB,做好工作')).toEqual({
      reading: 'altered',
      alteration: { shown: 'AB,', isPart: false },
    });
    expect(classify(expected('承上启下'), '我们 要承上 启下做 好工作')).toEqual({
      reading: 'altered',
      alteration: { shown: '承上 启下', isPart: false },
    });
  });

  it.each([
    ['most of a text', '甲，乙，丙，丁', '我们要甲乙丙丁做好工作', '甲乙丙丁', 'altered'],
    ['its beginning', '承上启下协调', '我们要承上启下做好工作', '承上启下', 'part'],
    [
      'its beginning, the field set again',
      '甲乙丙丁戊',
      '我们 要甲乙丙丁做好工作',
      '甲乙丙丁',
      'part',
    ],
    ['nothing, the end cut off', '承上启下', '我们要', '', 'part'],
    [
      '200 characters',
      '甲'.repeat(300),
      `我们要${'甲'.repeat(250)}做好工作`,
      '甲'.repeat(200),
      'part',
    ],
  ])('shows what is there of %s', (_, inserted, now, shown, reading) => {
    expect(classify(expected(inserted), now)).toEqual({
      reading,
      alteration: { shown, isPart: reading === 'part' },
    });
  });

  it.each([
    ['in its place', '我们要承上启下做好工作', 'inserted'],
    ['beside it', '我们要踏实承上启下做好工作', 'altered'],
    ['in its place with a sign', '我们要#承上启下做好工作', 'altered'],
  ])('tells a text that stands, instead of a selection, %s', (_, now, reading) => {
    expect(classify(expected('承上启下', '踏实'), now).reading).toBe(reading);
  });

  it('does not count one character for what stood on both sides', () => {
    const given = { before: '甲乙', selected: '', inserted: '丁戊', after: '乙丙' };
    expect(classify(given, '甲乙丙').reading).toBe('different');
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
    ['1我们要承上启下2做好工作', 'inserted'],
    ['1我们要承上启2做好工作3，4', 'different'],
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

describe('classifyDrawn, of a text of several paragraphs', () => {
  it.each([
    ['首行末行', '甲\n乙', '甲首行乙末行', 'inserted'],
    ['首行末行', '甲\n\n乙', '1甲首行2乙末行', 'inserted'],
    ['首行末行', '一是\n二是', '1首行2一是3末行4一', 'different'],
    ['一是首行', '一是\n二是', '1一是首行2二是3三', 'different'],
    ['我们做好', '甲', '甲做好', 'inserted'],
    ['甲乙甲丙', '甲', '甲乙甲甲丙', 'inserted'],
  ])('from %j, with %j, to %s: %s', (original, text, now, reading) => {
    expect(classifyDrawn(original, text, now).reading).toBe(reading);
  });
});

describe('classifyLines', () => {
  it.each([
    ['1首行2末行', 'unchanged'],
    ['1首行3二是精通2一是坚定4末行', 'inserted'],
    ['1首行2一是坚定末行', 'different'],
    ['1首行2坚是一定3精是二通末行', 'different'],
  ])('%s: %s', (now, reading) => {
    expect(classifyLines('1首行2末行', '一是坚定\n\n二是精通', now).reading).toBe(reading);
  });
});

describe('beginningsOf', () => {
  it.each([
    ['一是坚定\n\n二是 精通', ['一是坚定', '二是精通']],
    ['一二三四五六七八九十百千万', ['一二三四五六七八九十百千']],
    [' \n', []],
  ])('of %j are %j', (text, beginnings) => {
    expect(beginningsOf(text)).toEqual(beginnings);
  });
});

describe('essenceOf', () => {
  it.each([
    ['Ａ，b ①', 'ab1', [0, 2, 4]],
    ['𠀀甲', '𠀀甲', [0, 0, 2]],
    ['，。 —', '', []],
  ])('of %j is %j', (original, text, places) => {
    expect(essenceOf(original)).toEqual({ text, places });
  });
});

describe('isSubsequence', () => {
  it.each([
    ['甲丙', '甲乙丙', true],
    ['甲', '甲', true],
    ['', '甲', true],
    ['丙甲', '甲乙丙', false],
    ['甲甲', '甲', false],
    ['甲甲', '甲乙甲', true],
  ])('says of %j in %j: %s', (part, whole, is) => {
    expect(isSubsequence(part, whole)).toBe(is);
  });
});

describe('countOf', () => {
  it.each([
    ['甲', '甲乙甲', 2],
    ['甲', '乙', 0],
    ['', '甲', 0],
  ])('finds %j in %j %i times', (part, text, count) => {
    expect(countOf(part, text)).toBe(count);
  });
});

function letters(text: string): string {
  return text.replaceAll(/[, ]/g, '');
}
