import { describe, expect, it } from 'vitest';
import { splitSentences } from './clauses';
import { divisionOf, type Division } from './division';

function divide(text: string): Division {
  const [sentence] = splitSentences(text);
  if (!sentence) throw new Error('no sentence');
  return divisionOf(text, sentence);
}

const textsOf = ({ pieces }: Division['units']) => pieces.map(({ text }) => text);

describe('the division of a sentence', () => {
  it('has the most pieces between all marks, fewer between ，, the fewest between ；', () => {
    const { units, clauses, members } = divide('把酒言欢、把脉问诊，把关定向；守住底线。');
    expect(textsOf(units)).toEqual(['把酒言欢', '把脉问诊', '把关定向', '守住底线']);
    expect(textsOf(clauses)).toEqual(['把酒言欢、把脉问诊', '把关定向', '守住底线']);
    expect(textsOf(members)).toEqual(['把酒言欢、把脉问诊，把关定向', '守住底线']);
  });

  it('has the rows among the pieces of each list', () => {
    const text = '耐得住寂寞，顶得住诱惑，守得住清贫。';
    const { rows } = divide(text).units;
    expect(rows.map(({ start, end }) => text.slice(start, end))).toEqual([text.slice(0, -1)]);
  });

  it('has one list where marks of one kind part it', () => {
    const { units, clauses, members } = divide('耐得住寂寞；顶得住诱惑。');
    expect(clauses).toBe(units);
    expect(members).toBe(units);
  });

  it('is made once', () => {
    const text = '耐得住寂寞，顶得住诱惑。';
    const [sentence] = splitSentences(text);
    if (!sentence) throw new Error('no sentence');
    expect(divisionOf(text, sentence)).toBe(divisionOf(text, sentence));
  });
});
