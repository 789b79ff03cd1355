import { scoreByFuse } from '../../rank/fuse-score';
import { search } from './search';
import { DAY, NOW, type WeightCases } from './weight-case';

/** Returns the highlighted ranges of an entry's text. */
function highlighted(query: string, text: string, title: string) {
  return search(query, [{ text, title }]).hits[0]?.ranges;
}

/** Returns that many documents whose texts end so. */
function numbered(count: number, end: string) {
  return Array.from({ length: count }, (_, at) => ({ text: `第${at}${end}` }));
}

/** Returns how many of 60 entries that hold a part of the query count as matches, besides 110 that hold all of it. */
function countPartial(): number {
  const docs = [
    ...numbered(110, '次承上启下'),
    ...numbered(30, '回启下之后'),
    ...numbered(30, '篇承上启'),
  ];
  return search('承上启下', docs).total - 110;
}

const LIFTED = '跟上党委、政府的工作步伐，贴紧领导的思路';
const PART = '在会议上强调要坚持';
const SLIP = '对重大决策部署和重要工作安排';

/** Returns how many of 14 entries Fuse.js has lifted, from .610. */
function countLifted(): number {
  const docs = Array.from({ length: 14 }, () => ({ text: LIFTED }));
  return search('liu de gong zuo', docs).hits.filter(({ score }) => score > 0.615).length;
}

/** Says whether Fuse.js finds a query of ten characters in a text. */
function isFound(text: string): boolean {
  return (scoreByFuse('重大决策部署工作安排', false, [{ text, pinyin: '', tags: [] }])[0] ?? 0) > 0;
}

/** Weights of what is counted, highlighted, compared by Fuse.js and grouped. */
export const LIST_CASES: WeightCases = {
  COUNTED_SHARE: {
    why: 'three of four characters count as a match that was not aligned, two do not',
    cases: [
      { to: 0.367, read: countPartial, is: 30, moved: 60 },
      { to: 0.733, read: countPartial, is: 30, moved: 0 },
    ],
  },
  HIGHLIGHTED: {
    why: 'half of the words in a field are highlighted, one of four is not',
    cases: [
      {
        to: 0.533,
        read: () => highlighted('会议 精神 贯彻 落实', '把会议精神传达到基层', '贯彻落实'),
        is: [[1, 5]],
        moved: [],
      },
    ],
  },
  HIGHLIGHTED_SHARE: {
    why: 'half of a query in the text is chance where the title holds all of it, all but a slip is not',
    cases: [
      {
        to: 0.5,
        read: () => highlighted('会议精神', '会议的时间', '会议精神'),
        is: [],
        moved: [[0, 2]],
      },
      {
        to: 1,
        read: () => highlighted('会议精神', '把会议精申传达到基层', '会议精神'),
        is: [[1, 5]],
        moved: [],
      },
    ],
  },
  FUSE_SHARE: {
    why: 'Fuse.js lifts what the alignment thinks little of, by less than a few uses do',
    cases: [
      {
        to: 0.2,
        query: 'liu de gong zuo',
        docs: [
          LIFTED,
          { text: '接下来，谈谈怎么干好我们的工作', uses: 1, lastUsedAt: NOW - 12 * DAY },
        ],
        order: 'ab',
        moved: 'ba',
      },
      {
        to: 0.4,
        query: 'liu de gong zuo',
        docs: [
          LIFTED,
          { text: '接下来，谈谈怎么干好我们的工作', uses: 2, lastUsedAt: NOW - 18 * DAY },
        ],
        order: 'ba',
        moved: 'ab',
      },
    ],
  },
  FUSED: {
    why: 'it takes some 20 µs for each entry, so only the first are compared',
    cases: [7, 13].map((to) => ({ to, read: countLifted, is: 10, moved: to })),
  },
  FUSE_THRESHOLD: {
    why: 'half of a query is found, a third of it is chance',
    cases: [
      { to: 0.4, read: () => isFound('重大决策部'), is: true, moved: false },
      { to: 0.8, read: () => isFound('重大决'), is: false, moved: true },
    ],
  },
  CHARACTERS_PER_EDIT: {
    why: 'one character of sixteen is a slip, one of fewer is another text',
    cases: [
      {
        to: 11,
        query: '重大决策',
        docs: [SLIP, SLIP.replace('重要', '主要')],
        order: 'ab',
        moved: 'a(b)',
      },
      {
        to: 21,
        query: '重大决策',
        docs: [`${SLIP}要及时`, `${SLIP}要即时`],
        order: 'a(b)',
        moved: 'ab',
      },
    ],
  },
  LONGEST_COMPARED: {
    why: 'comparing takes time by the square of the length',
    cases: [
      {
        to: 667,
        query: '会议',
        docs: [`${PART.repeat(110)}甲`, `${PART.repeat(110)}乙`],
        order: 'a(b)',
        moved: 'ab',
      },
      {
        to: 1333,
        query: '会议',
        docs: [`${PART.repeat(120)}甲`, `${PART.repeat(120)}乙`],
        order: 'ab',
        moved: 'a(b)',
      },
    ],
  },
  GROUPING_WINDOW: {
    why: 'near-identical entries rank close together, within twice the limit',
    cases: [
      {
        to: 1,
        query: '落实',
        docs: ['抓落实', '抓落实。'],
        options: { limit: 1 },
        order: 'a(b)',
        moved: 'a',
      },
      {
        to: 3,
        query: '落实',
        docs: [
          { text: '抓落实', pinned: true },
          { text: '落实工作', uses: 3, lastUsedAt: NOW },
          '抓落实。',
        ],
        options: { limit: 1 },
        order: 'a',
        moved: 'a(c)',
      },
    ],
  },
};
