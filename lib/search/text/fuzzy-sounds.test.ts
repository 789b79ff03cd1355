import { describe, expect, it } from 'vitest';
import { soundsLike } from './fuzzy-sounds';
import { numberOf, spellingOf } from './syllables';

const OFF = { southern: false, fh: false, rl: false };

describe('soundsLike', () => {
  it.each([
    ['zhang', ['zan', 'zang', 'zhan']],
    ['lin', ['ling', 'nin', 'ning']],
    ['shi', ['si']],
    ['fu', []],
  ])('sounding like %s in the south', (spelling, others) => {
    expect(soundsLike(numberOf(spelling)).map(spellingOf)).toEqual(others);
  });

  it.each([
    ['fei', { fh: true }, ['hei', 'hui']],
    ['hui', { fh: true }, ['fei']],
    ['fu', { fh: true }, ['hu']],
    ['feng', { fh: true }, ['heng', 'hong']],
    ['han', { fh: true }, ['fan']],
    ['fan', { fh: true, southern: true }, ['fang', 'han', 'hang', 'huan', 'huang']],
    ['re', { rl: true }, ['le']],
    ['lu', { rl: true }, ['ru']],
    ['zhan', { fh: true, rl: true }, []],
    ['fei', { southern: true }, []],
    ['fei', {}, []],
  ])('takes %s, with %j, for %j', (spelling, on, others) => {
    const alike = soundsLike(numberOf(spelling), { ...OFF, ...on });
    expect(alike.map(spellingOf)).toEqual(others);
  });
});
