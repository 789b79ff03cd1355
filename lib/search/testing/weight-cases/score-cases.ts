import { DAY, NOW, type WeightCases } from './weight-case';

/** Weights of labels, of a match’s score and of use. */
export const SCORE_CASES: WeightCases = {
  LABEL_PINYIN_BEGINNING: {
    why: 'the beginning of a label’s pinyin names it less than a text that sounds so',
    cases: [
      {
        to: 0.5,
        query: 'duch',
        docs: [{ text: '善始善终', tags: ['督查落实'] }],
        order: 'a',
        moved: '',
      },
      {
        to: 1,
        query: 'fuw',
        docs: [{ text: '水到渠成', themes: ['服务'] }],
        order: '',
        moved: 'a',
      },
    ],
  },
  EXACT_BONUS: {
    why: 'it keeps scores of exact matches apart from those of loose ones, so that use weighs less among these',
    cases: [
      {
        to: 0.133,
        query: '現將有關情況',
        docs: [
          '现将有关情况说明如下',
          { text: '现将有关情况通报如下', uses: 3, lastUsedAt: NOW - 65 * DAY },
        ],
        order: 'ba',
        moved: 'ab',
      },
    ],
  },
  ANY_ORDER: {
    why: 'words in another order count nearly as much as in the order typed',
    cases: [
      { to: 0.647, query: 'hsrx jygs', docs: ['现将有关事项请示如下'], order: 'a', moved: '' },
      { to: 1.29, query: '特此 报告', docs: ['特此通报', '特此公告'], order: 'ba', moved: 'ab' },
    ],
  },
  LENGTH_PRIOR: {
    why: 'a match that is all of its entry counts more',
    cases: [
      {
        to: 0.0267,
        query: '位在导各位同仁的',
        docs: ['尊敬的各位领导、同志们：'],
        order: 'a',
        moved: '',
      },
      { to: 0.0533, query: '关事函商如', docs: ['现将有关事项请示如下'], order: '', moved: 'a' },
    ],
  },
  LEAST_SCORE: {
    why: 'below it nothing is a match',
    cases: [
      { to: 0.333, query: '关事函商如', docs: ['现将有关事项请示如下'], order: '', moved: 'a' },
      { to: 0.667, query: '请示当否请批复', docs: ['妥否，请批示'], order: 'a', moved: '' },
    ],
  },
  SHORT_QUERY: {
    why: 'of two units both must be there, of three one may be wrong',
    cases: [
      { to: 3, query: 'xinxijin', docs: ['对工作要诚心、热心、耐心、细心'], order: 'a', moved: '' },
    ],
  },
  LEAST_SCORE_OF_SHORT: {
    why: 'of two characters both must be there, as a homophone or with a gap between at worst',
    cases: [
      { to: 0.457, query: '会务', docs: ['福务'], order: '', moved: 'a' },
      { to: 0.913, query: '督查', docs: ['督促检查落实'], order: 'a', moved: '' },
    ],
  },
  FUSE_TEXT: {
    why: 'the text counts in Fuse.js before tags',
    cases: [
      {
        to: 2,
        query: 'liu de gong zuo',
        docs: ['跟上党委、政府的工作步伐，贴紧领导的思路', '接下来，谈谈怎么干好我们的工作'],
        order: 'ab',
        moved: 'ba',
      },
      {
        to: 4,
        query: "you'guan'qing'kuang'bao",
        docs: ['现将有关情况说明如下', '刚才通报了有关情况，大家要认真对照检查'],
        order: 'ab',
        moved: 'ba',
      },
    ],
  },
  USAGE_HALF_LIFE: {
    why: 'a use fades within a month, neither at once nor never',
    cases: [
      {
        to: 1730000000,
        query: '如下 函复',
        docs: [
          { text: '现将有关情况通报如下', uses: 3, lastUsedAt: NOW - 65 * DAY },
          '专此函达，敬请函复',
        ],
        order: 'ab',
        moved: 'ba',
      },
      {
        to: 3460000000,
        query: '如下 函复',
        docs: [
          { text: '具体要求如下', pinned: true },
          { text: '特此函复', uses: 2, lastUsedAt: NOW - 40 * DAY },
        ],
        order: 'ab',
        moved: 'ba',
      },
    ],
  },
  USES_OF_HALF_BOOST: {
    why: 'the second use says more than the eighth',
    cases: [
      {
        to: 2,
        query: '如下 函复',
        docs: [
          { text: '具体要求如下', pinned: true },
          { text: '特此函复', uses: 2, lastUsedAt: NOW - 40 * DAY },
        ],
        order: 'ab',
        moved: 'ba',
      },
      {
        to: 4,
        query: '办工高个',
        docs: [
          { text: '向奋战在一线的广大干部职工致以崇高的敬意', uses: 4, lastUsedAt: NOW - 48 * DAY },
          { text: '办公室可以说是一个单位的“内当家”', best: true },
        ],
        order: 'ab',
        moved: 'ba',
      },
    ],
  },
  USAGE_BOOST: {
    why: 'use decides among matches that are about as good',
    cases: [
      {
        to: 0.024,
        query: '#协调 关部门',
        docs: [
          {
            text: '已按程序征求各相关部门意见，均无不同意见',
            themes: ['协调'],
            uses: 5,
            lastUsedAt: NOW - 52 * DAY,
          },
          { text: '请有关部门会签', themes: ['协调'] },
        ],
        order: 'ab',
        moved: 'ba',
      },
      {
        to: 0.048,
        query: '如下 函复',
        docs: [
          { text: '具体要求如下', pinned: true },
          { text: '特此函复', uses: 2, lastUsedAt: NOW - 40 * DAY },
        ],
        order: 'ab',
        moved: 'ba',
      },
    ],
  },
  PIN_BOOST: {
    why: 'a pin is worth as much as a few uses',
    cases: [
      {
        to: 0.0133,
        query: '如下 函复',
        docs: [
          '经研究，现函复如下',
          '现就有关事项函商如下',
          { text: '具体要求如下', pinned: true },
        ],
        order: 'abc',
        moved: 'ab',
      },
      {
        to: 0.0267,
        query: 'cgj gsgz',
        docs: [
          '办公室处于中枢位置，备受重视、广受关注',
          { text: '把办公室工作当作一项地地道道的业务来做', pinned: true },
        ],
        order: 'ab',
        moved: 'ba',
      },
    ],
  },
  BEST_BOOST: {
    why: 'quality decides between equals alone',
    cases: [
      {
        to: 0.00267,
        query: 'yuzhichi',
        docs: [{ text: '特此函商，请予支持', best: true }, '请予支持为盼'],
        order: 'ab',
        moved: 'ba',
      },
      {
        to: 0.00533,
        query: '泣领导同',
        docs: [
          '想领导之所想，谋领导之所虑',
          { text: '为切实加强组织领导，确保各项任务落到实处', best: true },
        ],
        order: 'ab',
        moved: 'ba',
      },
    ],
  },
};
