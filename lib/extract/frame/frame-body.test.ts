import { describe, expect, it } from 'vitest';
import { parse } from '@/lib/pattern';
import type { Frame } from './frame';
import { groupOf, openGroupOf, slotOf } from './frame-body';
import { SlotNamer } from './slot-names';

const FRAME: Frame = {
  pieces: [
    { kind: 'slot', values: ['办文', '办会', '办事'] },
    { kind: 'fixed', text: '要' },
    { kind: 'slot', values: ['严谨', '周密', '高效'] },
  ],
  coverage: 0.2,
};

describe('groupOf', () => {
  it.each([
    ['without numbers', { count: 3, joiner: '，' }, '[{事项=办文}要{要求=严谨}]*2-5(，)'],
    [
      'with numbers',
      { ordinal: '一是', count: 3, joiner: '；' },
      '[{#一是}{事项=办文}要{要求=严谨}]*2-5(；)',
    ],
    ['for two members', { count: 2, joiner: '，' }, '[{事项=办文}要{要求=严谨}]*2-4(，)'],
    ['for five members', { count: 5, joiner: '¶' }, '[{事项=办文}要{要求=严谨}]*4-7(¶)'],
    ['for many members', { count: 19, joiner: '，' }, '[{事项=办文}要{要求=严谨}]*18-20(，)'],
  ])('writes a frame %s as a group', (_, shape, body) => {
    expect(groupOf(FRAME, shape, new SlotNamer())).toBe(body);
    expect(parse(body).ok).toBe(true);
  });

  it('does not let brackets of the text be read as the grammar’s', () => {
    const frame: Frame = {
      pieces: [
        { kind: 'fixed', text: '见[附件]{甲}要' },
        { kind: 'slot', values: ['{快}', '准'] },
      ],
      coverage: 0.5,
    };
    const parsed = parse(groupOf(frame, { count: 2, joiner: '；' }, new SlotNamer()));
    expect(parsed).toMatchObject({ ok: true });
  });
});

describe('openGroupOf', () => {
  it.each([
    ['一要', '抓好学习', '[{#一要}{要求=抓好学习}]*2-5(；)'],
    ['一是', '抓好学习', '[{#一是}{做法=抓好学习}]*2-5(；)'],
    [undefined, '抓好学习', '[{做法=抓好学习}]*2-5(；)'],
  ])('writes members numbered %s as one blank each', (ordinal, first, body) => {
    const shape = { count: 3, joiner: '；', ...(ordinal === undefined ? {} : { ordinal }) };
    expect(openGroupOf(first, shape, new SlotNamer())).toBe(body);
  });
});

describe('slotOf', () => {
  it.each([
    ['事项', '办文', '{事项=办文}'],
    ['事项', '', '{事项}'],
  ])('writes %s with %j as %s', (name, example, slot) => {
    expect(slotOf(name, example)).toBe(slot);
  });
});
