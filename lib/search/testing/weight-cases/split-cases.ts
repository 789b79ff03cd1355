import { DAY, NOW, type WeightCases } from './weight-case';

/** Weights of a typed character and of splitting letters. */
export const SPLIT_CASES: WeightCases = {
  HAN_WEIGHT: {
    why: 'penalties count in letters, so a lighter character is lost by a slip that a heavier one bears',
    cases: [
      {
        to: 2,
        query: '正理与与与',
        docs: ['正确处理好原则性与灵活性的关系'],
        order: 'a',
        moved: '',
      },
      { to: 4, query: '关事函商如', docs: ['现将有关事项通知如下'], order: '', moved: 'a' },
    ],
  },
  DIGIT_WEIGHT: {
    why: 'a heavier digit decides more beside a letter or a character',
    cases: [
      { to: 1, query: '行5', docs: ['行动'], order: '', moved: 'a' },
      { to: 3, query: '2O', docs: ['20件实事'], order: '', moved: 'a' },
    ],
  },
  SPLIT_SYLLABLE: {
    why: 'dearer whole syllables no longer win over pieces',
    cases: [
      {
        to: 1.33,
        query: "jiang'you'guan",
        docs: [
          { text: '现将有关情况报告如下', uses: 8, lastUsedAt: NOW - 43 * DAY },
          { text: '现将有关情况通报如下', uses: 3, lastUsedAt: NOW - 65 * DAY },
          '由于时间关系，其他同志的发言以书面形式交流',
        ],
        order: 'ab',
        moved: 'abc',
      },
    ],
  },
  SPLIT_UNFINISHED: {
    why: 'what is still being typed is one more way to split, at its price',
    cases: [
      {
        to: 0.8,
        query: "jiang'you'guan",
        docs: [
          { text: '现将有关情况报告如下', uses: 8, lastUsedAt: NOW - 43 * DAY },
          { text: '现将有关情况通报如下', uses: 3, lastUsedAt: NOW - 65 * DAY },
          '由于时间关系，其他同志的发言以书面形式交流',
        ],
        order: 'ab',
        moved: 'abc',
      },
      {
        to: 1.6,
        query: '精shen锲er不',
        docs: [
          '发扬“钉子”精神，锲而不舍，不达目的不罢休',
          '服务就意味着奉献，没有奉献精神就搞不好服务',
        ],
        order: 'a',
        moved: 'ab',
      },
    ],
  },
  SPLIT_INITIAL: {
    why: 'cheaper initials are tried beside whole syllables',
    cases: [{ to: 1, query: 'shangqyzh', docs: ['以上议案，请予审议'], order: '', moved: 'a' }],
  },
  SPLIT_STRAY: {
    why: 'a cheaper stray letter is a split of its own, which finds less',
    cases: [
      {
        to: 2,
        query: 'gongshigong',
        docs: [
          { text: '把办公室工作当作一项地地道道的业务来做', pinned: true },
          '正确估价自己，正确认识工作',
        ],
        order: 'ab',
        moved: 'a',
      },
    ],
  },
  SPLITS: {
    why: 'the third split is now and then the one that was meant, the fourth only finds more',
    cases: [
      {
        to: 2,
        query: 'zhengquedui',
        docs: ['超前考虑，提早谋划，争取主动'],
        order: 'a',
        moved: '',
      },
      { to: 4, query: 'shangqyzh', docs: ['以上议案，请予审议'], order: '', moved: 'a' },
    ],
  },
};
