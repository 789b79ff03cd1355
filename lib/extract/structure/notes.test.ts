import { describe, expect, it } from 'vitest';
import { isNoteLine } from './notes';
import { readStructure } from './structure';

describe('isNoteLine', () => {
  it.each([
    '（热烈鼓掌）',
    '（全体起立）',
    '（奏唱国歌）',
    '（国歌毕）',
    '（李建国同志作工作报告）',
    '（王主任宣读表彰决定）',
    '（大会结束）',
  ])('takes %s, above the salutation as well', (text) => {
    expect(isNoteLine(text, true)).toBe(true);
  });

  it.each(['（略）', '（此处停顿）', '（请三位同志上台）', '【全场鼓掌】'])(
    'takes %s in a text',
    (text) => {
      expect(isNoteLine(text, false)).toBe(true);
      expect(isNoteLine(text, true)).toBe(false);
    },
  );

  it.each([
    '（一）',
    '（12）',
    '（一）提高认识',
    '（讨论稿）',
    '（征求意见稿）',
    '（试行）',
    '（2024年1月5日）',
    '（二〇二四年一月）',
    '（2024年1月5日在全体会议上通过）',
    '【经验做法】',
    '（一）抓学习（二）抓落实',
    `（${'要进一步抓好落实'.repeat(5)}）`,
    '全体鼓掌',
  ])('leaves %s', (text) => {
    expect(isNoteLine(text, false)).toBe(false);
  });
});

describe('subtitles', () => {
  it.each([
    '（市人大常委会第三次会议通过）',
    '（在全县动员大会上作的报告）',
    '（送审稿）',
    '（某某单位）',
  ])('leaves %s above a text', (text) => {
    expect(isNoteLine(text, true)).toBe(false);
  });
});

describe('stage directions', () => {
  const SENTENCE = '现在，请李建国同志作工作报告，大家欢迎。';
  it.each(['（李建国作报告）', '(全体鼓掌)', '　　（国歌毕）'])(
    'drops %s and counts it',
    (line) => {
      const { paragraphs, notes } = readStructure(
        `在大会上的主持词\n（讨论稿）\n（2024年1月5日）\n同志们：\n${SENTENCE}\n${line}\n${SENTENCE}`,
      );
      expect(paragraphs.map(({ text }) => text)).toEqual([
        '在大会上的主持词',
        '（讨论稿）',
        '（2024年1月5日）',
        '同志们：',
        SENTENCE,
        SENTENCE,
      ]);
      expect(notes).toBe(1);
    },
  );

  it('opens no text and is no part of a line that breaks off', () => {
    const { paragraphs } = readStructure(
      '同志们：\n报告工作。请大家审议\n（热烈鼓掌）\n现在，进行下一项议程。',
    );
    expect(paragraphs.map(({ text }) => text).join('')).toBe(
      '同志们：报告工作。请大家审议现在，进行下一项议程。',
    );
  });
});
