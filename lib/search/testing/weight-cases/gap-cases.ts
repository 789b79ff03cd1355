import { DAY, NOW, type WeightCases } from './weight-case';

/** Weights of gaps and slips, and of a subsequence. */
export const GAP_CASES: WeightCases = {
  GAP_OF_ONE: {
    why: 'one character between costs less than a homophone',
    cases: [
      {
        to: 0.333,
        query: '的工做成',
        docs: [
          { text: '把办公室工作当作一项地地道道的业务来做', pinned: true },
          '把工作做活、做准、做主动',
        ],
        order: 'ab',
        moved: 'ba',
      },
      {
        to: 0.667,
        query: '协调事后反请',
        docs: ['办公室是各级各部门的直属综合协调办事机构'],
        order: 'a',
        moved: '',
      },
    ],
  },
  GAP_OF_TWO: {
    why: 'two characters between cost more than one',
    cases: [
      {
        to: 0.467,
        query: '有关情况服告如',
        docs: ['现将工作落实情况报告如下', '现将有关情况说明如下'],
        order: 'ab',
        moved: 'ba',
      },
      { to: 0.933, query: '以的和的', docs: ['请大家以热烈的掌声欢迎'], order: 'a', moved: '' },
    ],
  },
  GAP_OF_MORE: {
    why: 'far apart is picked out of the text, and costs most',
    cases: [
      { to: 0.867, query: '关事函商如', docs: ['现将有关事项通知如下'], order: '', moved: 'a' },
      {
        to: 1.73,
        query: '服从组志分',
        docs: ['请分组讨论的同志按照分组名单前往各自会场'],
        order: 'a',
        moved: '',
      },
    ],
  },
  SWAP: {
    why: 'two neighbours in the other order cost less than two between',
    cases: [
      { to: 0.4, query: '讲实谋想实', docs: ['想领导之所想，谋领导之所虑'], order: '', moved: 'a' },
      {
        to: 0.8,
        query: '工作高提',
        docs: [
          '日常工作运转的科学性、规范性还需进一步提高',
          '对办公室工作提出了更高的标准、更严的要求',
        ],
        order: 'ab',
        moved: 'ba',
      },
    ],
  },
  SOUND_AFTER_GAP: {
    why: 'a homophone across a gap is chance',
    cases: [
      {
        to: 1,
        query: '出了的更高的标准更',
        docs: [
          { text: '把规矩的标尺立得更高一点、卡得更严一些', uses: 4, lastUsedAt: NOW - 52 * DAY },
        ],
        order: '',
        moved: 'a',
      },
      {
        to: 2,
        query: '感体一的付',
        docs: [
          {
            text: '总体上看，各级领导是满意的，工作成绩是突出的',
            uses: 5,
            lastUsedAt: NOW - 4 * DAY,
          },
        ],
        order: 'a',
        moved: '',
      },
    ],
  },
  ONE_WRONG: {
    why: 'one wrong character is a slip, two are another text',
    cases: [
      {
        to: 0.233,
        query: '有关事项知',
        docs: ['涉密事项按照保密有关规定办理'],
        order: 'a',
        moved: '',
      },
      { to: 0.467, query: '关事函商如', docs: ['现将有关事项请示如下'], order: '', moved: 'a' },
    ],
  },
  ONE_ADDED: {
    why: 'one character too many is a slip',
    cases: [
      {
        to: 0.2,
        query: '位在导各位同仁的',
        docs: ['尊敬的各位领导、同志们：'],
        order: 'a',
        moved: '',
      },
      { to: 0.4, query: '关事函商如', docs: ['现将有关事项请示如下'], order: '', moved: 'a' },
    ],
  },
  DELETION: {
    why: 'a character without anything in its place is paid for',
    cases: [
      { to: 0.0667, query: '关事函商如', docs: ['现将有关事项通知如下'], order: '', moved: 'a' },
      {
        to: 0.133,
        query: '位在导各位同仁的',
        docs: ['尊敬的各位领导、同志们：'],
        order: 'a',
        moved: '',
      },
    ],
  },
  SLIP_AT_END_FROM: {
    why: 'in two characters, one wrong is half of the query',
    cases: [
      {
        to: 2,
        query: '作能 思想',
        docs: [
          { text: '干办公室工作需要有很高的修养和思想境界', function: '阐明意义' },
          { text: '思想敏锐，尽可能做到事事有预见、事事想在先', function: '提出要求' },
        ],
        order: 'ba',
        moved: 'ab',
      },
      {
        to: 4,
        query: '成了年 @肯定成绩',
        docs: [{ text: '各项工作取得了新进展、新成效', function: '肯定成绩' }],
        order: 'a',
        moved: '',
      },
    ],
  },
  SUBSEQUENCE_FROM: {
    why: 'two characters are a word, three may be picked out of a text',
    cases: [
      { to: 2, query: '抓实', docs: ['抓好落实', '很抓落实'], order: 'ba', moved: 'ab' },
      { to: 4, query: '狠抓实', docs: ['狠抓工作落实', '很抓落实'], order: 'ab', moved: 'ba' },
    ],
  },
  SUBSEQUENCE: {
    why: 'that all characters are there in their order says more than their sum',
    cases: [
      {
        to: 0.633,
        query: '门的 公室是 属综',
        docs: ['办公室不同于其他处室，是一个单位的核心部门'],
        order: 'a',
        moved: '',
      },
      {
        to: 1.27,
        query: '以的和的',
        docs: [
          '以平和的心态和昂扬的斗志积极工作',
          { text: '致以崇高的敬意和亲切的问候', uses: 5, lastUsedAt: NOW - 19 * DAY },
        ],
        order: 'ba',
        moved: 'ab',
      },
    ],
  },
  NEAR_UNITS: {
    why: 'the first characters of four-character phrases lie near one another',
    cases: [
      {
        to: 3,
        query: '工作的 @阐明',
        docs: [
          { text: '干办公室工作需要有很高的修养和思想境界', function: '阐明意义' },
          { text: '争创一流的工作，争创一流的业绩，关键在人才', function: '阐明意义' },
        ],
        order: 'ba',
        moved: 'ab',
      },
      {
        to: 5,
        query: '工作的 @阐明',
        docs: [
          { text: '干办公室工作需要有很高的修养和思想境界', function: '阐明意义' },
          { text: '争创一流的工作，争创一流的业绩，关键在人才', function: '阐明意义' },
        ],
        order: 'ba',
        moved: 'ab',
      },
    ],
  },
};
