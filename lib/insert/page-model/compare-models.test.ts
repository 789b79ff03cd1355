import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareModels } from './compare-models';
import type { Around } from './page-report';

/** The text around a caret `|`, or around a selection between two of them, as far as `reach` characters on each side. */
function around(notation: string, reach = Infinity): Around {
  const [before = '', selected = '', after] = notation.split('|');
  const [inner, right] = after === undefined ? ['', selected] : [selected, after];
  return {
    before: before.slice(-reach),
    selected: inner,
    after: right.slice(0, reach),
    knowsCaret: true,
  };
}

const whole = (after: string): Around => ({ before: '', selected: '', after, knowsCaret: false });

describe('compareModels', () => {
  it.each<[name: string, before: string, text: string, now: string, reading: string]>([
    ['at the caret', '我们要|做好工作', '承上启下', '我们要承上启下|做好工作', 'inserted'],
    ['with the caret left before it', '甲|乙', '丙', '甲|丙乙', 'inserted'],
    ['in an empty document', '|', '甲', '甲|', 'inserted'],
    ['in the place of a selection', '甲|乙|丙', '丁', '甲丁|丙', 'inserted'],
    ['suggested beside a selection', '甲|乙|丙', '丁', '甲乙丁|丙', 'inserted'],
    ['beside the same text', '前甲|后', '甲', '前甲甲|后', 'inserted'],
    ['not at all', '我们要|做好工作', '承上启下', '我们要|做好工作', 'unchanged'],
    ['not, where it stands already', '承上启下|', '承上启下', '承上启下|', 'unchanged'],
    ['elsewhere', '甲甲甲|乙乙乙', '承上启下', '承上启下甲甲甲|乙乙乙', 'different'],
    ['with its blanks trimmed', '甲|乙', ' 承上 ', '甲承上|乙', 'altered'],
    ['with its indent trimmed', '甲|乙', '\u3000\u3000承上', '甲承上|乙', 'altered'],
    ['as one paragraph', '甲|乙', '一\n二', '甲一二|乙', 'altered'],
    ['in half width', '甲|乙', '一，二', '甲一,二|乙', 'altered'],
    ['in part', '甲|乙', '承上启下，协调左右', '甲承上|乙', 'part'],
    ['beside what a co-author rewrote', '甲乙丙|丁', '承上启下', '全文都换了|', 'different'],
  ])('%s', (_name, before, text, now, reading) => {
    expect(compareModels(around(before), around(now), text).reading).toBe(reading);
  });

  it('gives the text as it now is where blanks were trimmed, and that paragraphs were joined', () => {
    expect(compareModels(around('甲|乙'), around('甲承上|乙'), ' 承上')).toMatchObject({
      alteration: { shown: '承上', isPart: false },
    });
    expect(compareModels(around('甲|乙'), around('甲一二|乙'), '一\n二')).toMatchObject({
      alteration: { shown: '一二', lines: 'joined' },
    });
  });

  it('looks for the text anywhere where no caret is known', () => {
    expect(compareModels(whole('甲乙'), whole('甲承上乙'), '承上').reading).toBe('inserted');
    expect(compareModels(whole('甲乙'), whole('甲乙'), '承上').reading).toBe('unchanged');
  });

  it('finds a text in a document of any size, and none that is not there', () => {
    const words = fc.string({ unit: fc.constantFrom('一', '二', '\n', ' ', 'a'), maxLength: 60 });
    const text = fc.string({ unit: fc.constantFrom('三', '四', '\n'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        words,
        words,
        text,
        fc.integer({ min: 30, max: 80 }),
        (left, right, put, more) => {
          fc.pre(put.trim() !== '');
          const reach = put.length + more;
          const before = around(`${left}|${right}`, reach);
          const now = around(`${left}${put}|${right}`, reach);
          expect(compareModels(before, now, put).reading).toBe('inserted');
          expect(compareModels(before, before, put).reading).toBe('unchanged');
        },
      ),
    );
  });
});
