import { describe, expect, it } from 'vitest';
import { splitSentences } from '../sentence/clauses';
import { findSayings } from './quotations';

function sayingsIn(text: string): string[] {
  return splitSentences(text).flatMap((sentence) =>
    findSayings(text, sentence).map(({ start, end }) => text.slice(start, end)),
  );
}

function meritsIn(text: string): number[] {
  return splitSentences(text).flatMap((sentence) =>
    findSayings(text, sentence).map(({ merit }) => merit),
  );
}

describe('findSayings', () => {
  it.each([
    [
      'an introduced saying alone and with its introduction',
      '古人云：“为政之要，重在落实。”',
      ['为政之要，重在落实', '古人云：“为政之要，重在落实。”'],
    ],
    [
      'an introduced one that is one clause',
      '俗话说：“打铁还需自身硬”。',
      ['打铁还需自身硬', '俗话说：“打铁还需自身硬”'],
    ],
    [
      'clauses of one length without an introduction',
      '要做到“不在其位，不谋其政”。',
      ['不在其位，不谋其政'],
    ],
    [
      'one behind a poet’s name',
      '正如诗人所说，“问渠那得清如许，为有源头活水来”。',
      ['问渠那得清如许，为有源头活水来', '正如诗人所说，“问渠那得清如许，为有源头活水来”'],
    ],
    ['no name of a programme', '开展“三个服务，三个满意”活动。', []],
    ['no short name', '做好“三服务”工作。', []],
    ['no figure of speech', '当好“领导的左右手”。', []],
    ['no list of things', '抓好“办文质量、办会质量”。', []],
    ['no words of an office-holder', '张主任常说：“态度决定一切，细节决定成败”。', []],
    [
      'faults with what keeps them off',
      '要带头担当，决不能“会上拍胸脯、会后没下文”。',
      ['决不能“会上拍胸脯、会后没下文”'],
    ],
    [
      'them with what they are called',
      '要确保政令畅通，坚决杜绝“上有政策、下有对策”的现象。',
      ['坚决杜绝“上有政策、下有对策”的现象'],
    ],
    [
      'three of them',
      '坚决防止“门难进、脸难看、事难办”，让群众满意。',
      ['坚决防止“门难进、脸难看、事难办”'],
    ],
    [
      'them without what ties them',
      '更不能“遇到矛盾绕着走、碰到困难往后退”。',
      ['不能“遇到矛盾绕着走、碰到困难往后退”'],
    ],
    ['no uneven clauses', '提出“抓学习，全面提高队伍素质”。', []],
    ['nothing that is not quoted', '不在其位，不谋其政。', []],
  ])('finds %s: %s', (_, text, sayings) => {
    expect(sayingsIn(text)).toEqual(sayings);
  });

  it('leaves an introduction of more than 30 characters out', () => {
    const lead = '我们在日常工作中经常想到一条道理并且反复学习体会和思考的是这样一句古语';
    expect(sayingsIn(`${lead}：“为政之要，重在落实”。`)).toEqual(['为政之要，重在落实']);
  });

  it('gives more merit to a saying whose clauses pair off', () => {
    const [paired] = meritsIn('古人云：“为政之要，重在落实”。');
    const [plain] = meritsIn('俗话说：“打铁还需自身硬”。');
    expect(paired).toBeGreaterThan(plain ?? Infinity);
  });

  it('finds none in a damaged sentence', () => {
    const text = '古人云：“为政之要，重在落实”<b>。';
    expect(splitSentences(text)[0]?.units.every(({ damaged }) => damaged)).toBe(true);
    expect(sayingsIn(text)).toEqual([]);
  });
});
