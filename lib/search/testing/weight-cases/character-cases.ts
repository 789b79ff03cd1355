import { DAY, NOW, type WeightCases } from './weight-case';

/** Weights of a letter and of a character in the alignment. */
export const CHARACTER_CASES: WeightCases = {
  WHOLE_SYLLABLE: {
    why: 'whole syllables nearly reach the score of the characters themselves',
    cases: [
      {
        to: 0.633,
        query: 'xinxijin',
        docs: ['对工作要诚心、热心、耐心、细心'],
        order: 'a',
        moved: '',
      },
      {
        to: 1.27,
        query: 'manyidg',
        docs: ['会议的各项议程已经全部进行完毕'],
        order: '',
        moved: 'a',
      },
    ],
  },
  UNFINISHED_SYLLABLE: {
    why: 'a syllable still being typed counts a little less than a whole one',
    cases: [
      {
        to: 0.6,
        query: 'ｂａｎｓｈｉｊｉ',
        docs: [
          '急事急办、特事特办，尽职尽责、全心全意',
          '转变工作作风，简化办事程序，提高办事效率',
        ],
        order: 'ab',
        moved: 'ba',
      },
      {
        to: 1.2,
        query: 'ge xian gui din',
        docs: [
          {
            text: '遵循规律，才能使办公室工作方向不偏、找准定位',
            uses: 8,
            lastUsedAt: NOW - 34 * DAY,
          },
        ],
        order: '',
        moved: 'a',
      },
    ],
  },
  BEGUN_SYLLABLE: {
    why: 'a syllable begun before the end counts less than a whole one and more than its initial',
    cases: [
      {
        to: 0.567,
        query: 'liu de gong zuo',
        docs: [
          {
            text: '总体上看，各级领导是满意的，工作成绩是突出的',
            uses: 5,
            lastUsedAt: NOW - 4 * DAY,
          },
          '主动协调处理各种纷繁复杂的工作',
        ],
        order: 'ab',
        moved: 'ba',
      },
      { to: 1.13, query: "te'ci'tong", docs: ['特此通知', '特此通告'], order: 'ab', moved: 'ba' },
    ],
  },
  INITIAL: {
    why: 'initials alone find an entry, and no more than that',
    cases: [
      { to: 0.533, query: 'xjygs', docs: ['现将有关情况说明如下'], order: 'a', moved: '' },
      {
        to: 1.07,
        query: 'manyidg',
        docs: ['会议的各项议程已经全部进行完毕'],
        order: '',
        moved: 'a',
      },
    ],
  },
  READ_OTHERWISE: {
    why: 'the usual reading of a character comes before a rare one',
    cases: [
      {
        to: 0.547,
        query: '公作了的更',
        docs: ['努力把办公室工作提高到一个新的水平', '机关工作无小事，办公室工作更是无小事'],
        order: 'ab',
        moved: 'ba',
      },
      {
        to: 1.09,
        query: '一工创的关',
        docs: [{ text: '把办公室工作当作一项地地道道的业务来做', pinned: true }],
        order: '',
        moved: 'a',
      },
    ],
  },
  INITIAL_READ_OTHERWISE: {
    why: 'an initial of a rare reading says least',
    cases: [
      {
        to: 0.48,
        query: 'cgj gsgz',
        docs: [
          '办公室处于中枢位置，备受重视、广受关注',
          { text: '把办公室工作当作一项地地道道的业务来做', pinned: true },
        ],
        order: 'ab',
        moved: 'ba',
      },
      {
        to: 0.96,
        query: 'cgj gsgz',
        docs: [
          '对办公室工作提出了更高的标准、更严的要求',
          '遵从规矩、遵循规律、遵照规范、遵守规定',
          '办公室处于中枢位置，备受重视、广受关注',
          { text: '把办公室工作当作一项地地道道的业务来做', pinned: true },
        ],
        order: 'abcd',
        moved: 'acbd',
      },
    ],
  },
  FUZZY_SYLLABLE: {
    why: 'a fuzzy sound finds an entry, below what was typed exactly',
    cases: [
      {
        to: 0.52,
        query: 'jin ze zui',
        docs: ['严肃问责追责，绝不姑息手软'],
        order: 'a',
        moved: '',
      },
      {
        to: 1.04,
        query: 'youqiangldeg',
        docs: [{ text: '请按领导批示要求抓紧办理并反馈', pinned: true }],
        order: '',
        moved: 'a',
      },
    ],
  },
  HOMOPHONE: {
    why: 'a wrong choice in the list of the input method is forgiven, but not any number of them',
    cases: [
      {
        to: 0.547,
        query: '调的要重',
        docs: ['首先，我要衷心感谢各位所做出的努力'],
        order: 'a',
        moved: '',
      },
      { to: 1.09, query: '关事函商如', docs: ['现将有关事项请示如下'], order: '', moved: 'a' },
    ],
  },
  NUMERAL: {
    why: 'the same number, written otherwise, is nearly the same character',
    cases: [
      { to: 0.6, query: '5G', docs: ['二〇二五年工作安排'], order: 'a', moved: '' },
      { to: 1.2, query: '2O', docs: ['二〇二五年工作安排'], order: '', moved: 'a' },
    ],
  },
  OTHER_READING: {
    why: 'another reading of the typed character forgives less than its usual one',
    cases: [
      {
        to: 0.493,
        query: '中予到的',
        docs: ['我们的一切工作归根到底就是为人民群众服务的'],
        order: 'a',
        moved: '',
      },
      {
        to: 0.987,
        query: '意见洪大家参',
        docs: ['祝大家身体健康、工作顺利、万事如意'],
        order: '',
        moved: 'a',
      },
    ],
  },
  FUZZY_HOMOPHONE: {
    why: 'a character that only sounds alike in the south forgives least',
    cases: [
      { to: 0.44, query: '现查现要通下', docs: ['现将有关事项通知如下'], order: 'a', moved: '' },
      {
        to: 0.88,
        query: '性讲大局讲原则',
        docs: ['坚持原则、公道正派，团结同志、顾全大局'],
        order: '',
        moved: 'a',
      },
    ],
  },
};
