import { describe, expect, it } from 'vitest';
import { splitSentences } from './clauses';

/** A paragraph's units, damaged ones in brackets, a line for each sentence. */
function show(text: string): string[] {
  return splitSentences(text).map(({ units, mark }) => {
    const parts = units.map((unit) => {
      const words = text.slice(unit.start, unit.end);
      return (unit.damaged ? `[${words}]` : words) + unit.mark;
    });
    return parts.join(' ') + (parts.at(-1)?.endsWith(mark) ? '' : mark);
  });
}

describe('splitSentences', () => {
  it('divides at marks, but not within quotation marks', () => {
    expect(show('要急事急办、特事特办，做到“短、实、新”；务必落实。好！')).toEqual([
      '要急事急办、 特事特办， 做到“短、实、新”； 务必落实。',
      '好！',
    ]);
  });

  it('ends a sentence with the quotation that ends it', () => {
    expect(show('古人云：“学而时习之。”要勤学。')).toEqual(['古人云： “学而时习之。”', '要勤学。']);
  });

  it.each([
    [
      '导致误会、引发上的断档、造成延迟，要防止。',
      ['[导致误会]、 [引发上的断档]、 [造成延迟]， 要防止。'],
    ],
    ['看似矛盾，实则有着紧密的内在。', ['看似矛盾， [实则有着紧密的内在]。']],
    ['必须立即跟首领取得，送信。', ['[必须立即跟首领取得]， 送信。']],
    ['加以整理、。再用。', ['[加以整理]。', '再用。']],
    ['要进一步规范的处理，统一。', ['[要进一步规范的处理]， 统一。']],
    ['近似，又不完全像正式的。', ['近似， [又不完全像正式的]。']],
    [
      '让抓落?a href=:/// target=_blank>党恢ぷ，作出表率。要干。',
      ['[让抓落?a href=:/// target=_blank>党恢ぷ]， [作出表率]。', '要干。'],
    ],
    ['起草并报送《铁西区按全省部', ['[起草并报送《铁西区按全省部]']],
  ])('marks the damage in %s', (text, shown) => {
    expect(show(text)).toEqual(shown);
  });

  it.each(['这是难以胜任的。', '会议顺利进行，圆满成功。', '实现能力的提升和行为的改善。'])(
    'finds none in %s',
    (text) => {
      const units = splitSentences(text).flatMap((sentence) => sentence.units);
      expect(units.filter(({ damaged }) => damaged)).toEqual([]);
    },
  );
});
