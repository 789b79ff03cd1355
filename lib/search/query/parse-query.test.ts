import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query';
import { pinyinReader } from '../text/readings';

const wordsOf = (raw: string) => parseQuery(raw, pinyinReader).words.map((word) => word.folded);

describe('parseQuery', () => {
  it.each([
    ['协调　联系', ['协调', '联系']],
    ['cheng shang qi xia', ['chengshangqixia']],
    ['c s q x', ['csqx']],
    ['承 shang 启', ['承shang启']],
    ['xietiao lianxi', ['xietiao', 'lianxi']],
    ['上 下', ['上', '下']],
    ['Ｃｓ ①', ['cs', '1']],
  ])('%s asks for %j', (raw, words) => {
    expect(wordsOf(raw)).toEqual(words);
  });

  it('takes # and @ in front of a word for a label', () => {
    const { words, tokens } = parseQuery('#督查 落实 ＠引用典故 # @', pinyinReader);
    expect(words.map((word) => word.folded)).toEqual(['落实']);
    expect(tokens.map(({ sorts, word }) => [sorts[0], word.folded])).toEqual([
      ['tags', '督查'],
      ['functions', '引用典故'],
    ]);
  });

  it('lets no syllable reach over an apostrophe', () => {
    expect(parseQuery("xi'an", pinyinReader).words[0]?.atoms.map((atom) => atom.reach)).toEqual([
      2, 1, 2, 1,
    ]);
    expect(parseQuery('xian', pinyinReader).words[0]?.atoms.map((atom) => atom.reach)).toEqual([
      4, 3, 2, 1,
    ]);
  });

  it('types ü as v', () => {
    expect(wordsOf('lüse')).toEqual(['lvse']);
  });

  it('asks for everything with blanks, and for symbols with symbols alone', () => {
    expect(parseQuery(' \n　', pinyinReader)).toEqual({
      typed: '',
      words: [],
      tokens: [],
      symbols: '',
    });
    expect(parseQuery(' …… ', pinyinReader)).toMatchObject({
      typed: '……',
      words: [],
      symbols: '……',
    });
  });

  it('looks at the first 200 characters', () => {
    const atoms = parseQuery('长'.repeat(10_000), pinyinReader).words.flatMap((word) => word.atoms);
    expect(atoms).toHaveLength(200);
  });
});
