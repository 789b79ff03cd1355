import { describe, expect, it } from 'vitest';
import { exampleOf, frameOf, readBodyShape } from './body-shape';

const BODY =
  '做到“{=数}个{标准=精细}”：[{#一是}{事项=文字工作}要{标准}，{语气:要|务必}做好《{文件}》]*2-4(；)。';

describe('readBodyShape', () => {
  it('says where each slot stands and what it offers', () => {
    const { slots } = readBodyShape(BODY);
    expect(slots.map(({ name, given, group }) => [name, given, group])).toEqual([
      ['标准', '精细', -1],
      ['事项', '文字工作', 0],
      ['标准', '', 0],
      ['语气', '要|务必', 0],
      ['文件', '', 0],
    ]);
    expect(slots.map(({ isChoice }) => isChoice)).toEqual([false, false, false, true, false]);
    expect(slots.at(-1)).toMatchObject({ before: '《', after: '》]' });
  });

  it('gives a group its inside, its fewest items and what leads up to it', () => {
    const { groups } = readBodyShape(`${BODY}再次[强调{事项}]*3。`);
    expect(groups.map(({ min, lead }) => [min, lead])).toEqual([
      [2, '做到“{=数}个{标准=精细}”：'],
      [3, '。再次'],
    ]);
    expect(groups[1]?.inside).toBe('强调{事项}');
  });
});

it('frameOf leaves what stands there whatever is filled in', () => {
  expect(frameOf(BODY)).toBe('做到“个”：要，做好《》。');
});

it('exampleOf fills the slots with their first examples', () => {
  expect(exampleOf(BODY)).toBe('做到“个精细”：文字工作要，要做好《》。');
});
