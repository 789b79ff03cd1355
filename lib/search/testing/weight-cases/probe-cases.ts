import { DAY, NOW, type WeightCases } from './weight-case';

/** Weights of the search for candidates. */
export const PROBE_CASES: WeightCases = {
  PROBE_CHARACTER: {
    why: 'the unit of the probes: the less a character says, the more its sound',
    cases: [
      {
        to: 0.667,
        query: '上議案請予',
        docs: ['以上议案，请予审议', '以上请示，请予审批'],
        order: 'ab',
        moved: 'a',
      },
      {
        to: 1.33,
        query: '想谋自领导之所虑',
        docs: ['想领导之所想，谋领导之所虑', '想领导所想，急领导所急'],
        order: 'a',
        moved: 'ab',
      },
    ],
  },
  PROBE_SYLLABLES: {
    why: 'a pair of typed syllables outweighs a single character and the initials',
    cases: [
      {
        to: 0.8,
        query: '况tong报ru下',
        docs: [
          { text: '现将有关情况通报如下', uses: 3, lastUsedAt: NOW - 65 * DAY },
          { text: '现将有关情况报告如下', uses: 8, lastUsedAt: NOW - 43 * DAY },
        ],
        order: 'a',
        moved: 'ab',
      },
      {
        to: 1.6,
        query: 'jiangdjia',
        docs: [
          '讲党性、讲大局、讲原则、讲程序、讲感情',
          { text: '增强各单位之间的联系和协调', pinned: true },
        ],
        order: 'a',
        moved: 'ab',
      },
    ],
  },
  PROBE_SOUND_OF_HAN: {
    why: 'sounds of typed characters find homophones, and too strong they crowd out the characters',
    cases: [
      {
        to: 0.267,
        query: '想谋自领导之所虑',
        docs: ['想领导之所想，谋领导之所虑', '想领导所想，急领导所急'],
        order: 'a',
        moved: 'ab',
      },
      {
        to: 0.533,
        query: '想实招干实事派',
        docs: ['讲实话，想实招，干实事，出实效', '正正派派做人，踏踏实实做事'],
        order: 'ab',
        moved: 'a',
      },
    ],
  },
  PROBE_UNFINISHED: {
    why: 'the last syllable, only begun, is one of several and weighs less than the rest',
    cases: [
      {
        to: 0.533,
        query: 'jiangdjia',
        docs: [
          '讲党性、讲大局、讲原则、讲程序、讲感情',
          { text: '增强各单位之间的联系和协调', pinned: true },
          '事事有交代，件件有回音',
          '坚决杜绝瞒报、迟报、漏报、误报现象发生',
        ],
        order: 'ab',
        moved: 'abcd',
      },
      {
        to: 1.07,
        query: 'jiangdjia',
        docs: [
          '讲党性、讲大局、讲原则、讲程序、讲感情',
          { text: '增强各单位之间的联系和协调', pinned: true },
        ],
        order: 'a',
        moved: 'ab',
      },
    ],
  },
  PROBE_OTHER_READING: {
    why: 'another reading, or a numeral as a digit, says less than what was typed',
    cases: [
      {
        to: 1.13,
        query: '二〇二五',
        docs: ['二〇二五年工作安排', '2025年工作要点'],
        order: 'a',
        moved: 'ab',
      },
    ],
  },
  PROBE_READ_OTHERWISE: {
    why: 'a rare reading of the text neither vanishes nor comes up to the usual one',
    cases: [
      {
        to: 0.533,
        query: 'jiangdjia',
        docs: [
          '讲党性、讲大局、讲原则、讲程序、讲感情',
          '下面，我就贯彻落实好这次会议精神，再强调几点',
        ],
        order: 'ab',
        moved: 'a',
      },
      {
        to: 1.07,
        query: 'zjc zdd',
        docs: [
          '主动担当，有困难自己克服，有责任自己承担',
          '讲党性、讲大局、讲原则、讲程序、讲感情',
          '请各单位接此通知后，迅速传达到所属各单位',
        ],
        order: 'ab',
        moved: 'acb',
      },
    ],
  },
  PROBE_FUZZY: {
    why: 'a fuzzy sound brings entries near enough to be aligned, but no more of them than that',
    cases: [
      {
        to: 0.533,
        query: 'hen gao xin nen',
        docs: ['大家好！很高兴能参加这次经验交流活动。', '干办公室工作需要有很高的修养和思想境界'],
        order: 'a',
        moved: 'ab',
      },
      {
        to: 1.07,
        query: 'ｘｉａｎｊｉａｎｇｙｏｕ',
        docs: [
          { text: '现将有关情况报告如下', uses: 8, lastUsedAt: NOW - 43 * DAY },
          '事事有交代，件件有回音',
        ],
        order: 'a',
        moved: 'ab',
      },
    ],
  },
  PROBE_READINGS: {
    why: 'the second reading of a typed character is looked for',
    cases: [
      {
        to: 1.33,
        query: '中予到的',
        docs: [
          { text: '执行中遇到的问题，请径向我单位反映', uses: 5, lastUsedAt: NOW - 13 * DAY },
          '我们的一切工作归根到底就是为人民群众服务的',
        ],
        order: 'ab',
        moved: 'a',
      },
    ],
  },
  PROBE_LABEL: {
    why: 'a label brings its entry near enough to be aligned beside those with the words in the text',
    cases: [
      {
        to: 0.333,
        query: '督查',
        docs: [{ text: '善始善终', tags: ['督查落实'] }, '督促检查落实'],
        order: 'ab',
        moved: 'b',
      },
      {
        to: 0.667,
        query: 'nianz',
        docs: ['一年到头忙忙碌碌，加班加点连轴转', { text: '居安思危', tags: ['年终总结'] }],
        order: 'ab',
        moved: 'b',
      },
    ],
  },
  OTHER_SPLIT_LIMIT: {
    why: 'rarity must not speak for a split that was hardly meant',
    cases: [
      {
        to: 1.47,
        query: 'jshxs',
        docs: [
          '讲实话，想实招，干实事，出实效',
          '信息近似新闻，又不是新闻',
          '在思想上、政治上、行动上与党中央保持高度一致',
        ],
        order: 'abc',
        moved: 'a',
      },
    ],
  },
  LATE_SHARE: {
    why: 'towards the end no new document is taken up',
    cases: [
      {
        to: 0.467,
        query: '二第能力',
        docs: ['忠诚第一、态度第二、能力第三', '思想政治素质不高，业务不精，写作能力不强'],
        order: 'ab',
        moved: 'a',
      },
    ],
  },
  FAR_BEHIND: {
    why: 'what the postings score far below the best is not aligned',
    cases: [
      {
        to: 0.267,
        query: '晴予批准为',
        docs: ['请予批准为荷', '以上请示，请予审批'],
        order: 'a',
        moved: 'ab',
      },
      {
        to: 0.533,
        query: '事项通志',
        docs: ['现将有关事项通知如下', '未尽事宜，另行通知'],
        order: 'ab',
        moved: 'a',
      },
    ],
  },
};
