import { search } from './search';
import { NOW, type WeightCases } from './weight-case';

/** Says whether 工作 is among the hundred that are aligned, where a hundred longer entries were used that often. */
function isShortOneFound(uses: number): boolean {
  const long = Array.from({ length: 100 }, (_, at) => ({
    text: `第${at}次把工作做到位做扎实做出成效来让人满意`,
    uses,
    lastUsedAt: NOW,
  }));
  return search('gongzuo', [...long, { text: '工作' }]).hits.some(({ id }) => id === '100');
}

const NEAR = '承上启下、联系左右、协调内外、沟通四方';
const FAR = '承接各方，然后做好联席会议，协助处理，做好沟通';
const SIX = '承上启下、联系左右、协调内外、沟通四方、加强领导、团结群众';

/** Weights that turn an answer only among matches that are very close, or in many entries. */
export const CLOSE_CASES: WeightCases = {
  PREFER_SHORT: {
    why: 'a frequent word in long texts must not crowd out the short one',
    cases: [
      { to: 0.0133, read: () => isShortOneFound(2), is: true, moved: false },
      { to: 0.0267, read: () => isShortOneFound(4), is: false, moved: true },
    ],
  },
  GAP_BEFORE_WORD: {
    why: 'a blank said that something may stand there, which costs little, but something',
    cases: [
      {
        to: 0.133,
        query: '任务 落石',
        docs: ['任务要落实', '任务落实并且及时'],
        order: 'ba',
        moved: 'ab',
      },
      {
        to: 0.267,
        query: '任务 落石',
        docs: ['任务要落实', '任务落实并且及时汇报有'],
        order: 'ab',
        moved: 'ba',
      },
    ],
  },
  SUBSEQUENCE_TO: {
    why: 'eight characters may be picked out of a text, more were pasted',
    cases: [
      { to: 5, query: '承联协沟加团', docs: [SIX, '承联协沟'], order: 'ab', moved: 'ba' },
      {
        to: 11,
        query: '承联协沟加团抓落提质',
        docs: [`${SIX}、抓住要点、落到实处、提高效率、质量第一`, '承联协沟加团抓'],
        order: 'ba',
        moved: 'ab',
      },
    ],
  },
  NEAR_GAP: {
    why: 'with a near gap next to nothing is wrong',
    cases: [
      {
        to: 0.00667,
        query: '承联协沟',
        docs: [NEAR, { text: '承联协土', pinned: true, uses: 20, lastUsedAt: NOW }],
        order: 'ba',
        moved: 'ab',
      },
      {
        to: 0.0133,
        query: '承联协沟',
        docs: [NEAR, { text: '承联协土', pinned: true, uses: 3, lastUsedAt: NOW }],
        order: 'ab',
        moved: 'ba',
      },
    ],
  },
  FAR_GAP: {
    why: 'characters far apart may be there by chance',
    cases: [
      { to: 0.04, query: '承联协沟', docs: [FAR, '承联协土地改革'], order: 'ba', moved: 'ab' },
      {
        to: 0.08,
        query: '承联协沟',
        docs: [{ text: FAR, pinned: true, uses: 9, lastUsedAt: NOW }, '承联协土'],
        order: 'ab',
        moved: 'ba',
      },
    ],
  },
  LABEL_BEGINNING: {
    why: 'the beginning of a label names it, but a label that is the word comes first',
    cases: [
      {
        to: 0.6,
        query: '年终',
        docs: [{ text: '居安思危', tags: ['年终总结'] }],
        order: 'a',
        moved: '',
      },
      {
        to: 1.2,
        query: '督查',
        docs: [
          { text: '善始善终', tags: ['督查'] },
          { text: '事在人为', tags: ['督查落实'], pinned: true },
        ],
        order: 'ab',
        moved: 'ba',
      },
    ],
  },
  LABEL_NAME_FROM: {
    why: 'one character is too little to name a label by',
    cases: [
      { to: 1, query: '督', docs: [{ text: '善始善终', tags: ['督查'] }], order: '', moved: 'a' },
      {
        to: 3,
        query: '督查',
        docs: [{ text: '善始善终', tags: ['督查落实'] }],
        order: 'a',
        moved: '',
      },
    ],
  },
  THEME_LABEL: {
    why: 'hundreds of entries share a theme: the text comes first, typed loosely or not',
    cases: [
      {
        to: 0.52,
        query: '学习',
        docs: [{ text: '一以贯之', themes: ['学习'] }, '踏石雪习'],
        order: 'ba',
        moved: 'b',
      },
      {
        to: 1.04,
        query: '学习',
        docs: [{ text: '一以贯之', themes: ['学习'] }, '踏石雪习'],
        order: 'ba',
        moved: 'ab',
      },
    ],
  },
  FORM_OR_FUNCTION_LABEL: {
    why: 'forms and functions are wider than themes',
    cases: [
      {
        to: 0.507,
        query: '排比',
        docs: [{ text: '一以贯之', forms: ['排比'] }, '踏石牌笔'],
        order: 'ba',
        moved: 'b',
      },
      {
        to: 1.01,
        query: '排比',
        docs: [{ text: '一以贯之', forms: ['排比'] }, '踏石牌笔'],
        order: 'ba',
        moved: 'a',
      },
    ],
  },
  MAX_FREE_WORDS: {
    why: 'six words may stand in any order; more are a pasted text',
    cases: [
      {
        to: 4,
        query: '一定 二话 三思 四方 五湖 六河',
        docs: ['六合而五湖而四方而三思而二话而一定'],
        order: 'a',
        moved: '',
      },
      {
        to: 8,
        query: '一定 二话 三思 四方 五湖 六合 七财',
        docs: ['七彩而六合而五湖而四方而三思而二话而一定'],
        order: '',
        moved: 'a',
      },
    ],
  },
};
