import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { createCheck, cutQuery, makeLookAlikes } from '../testing/literal-first';
import { createRandom } from '../testing/random';
import { sampleDoc } from '../testing/sample-docs';
import type { SearchDoc, SearchOptions } from '../types';

// The law: what holds the query word for word stands before what does not, whatever its use, and is never left out.

const QUERIES = 400;
const random = createRandom(20);
const docs = makeLookAlikes(1000, random);
const index = createIndex(docs);
/** Some thousand queries; on a busy machine (ms). */
const MANY_MS = 60_000;

/** What is wrong with the hits of queries drawn from all entries, where `left` are those that the filter leaves. */
function faults(options: SearchOptions, left = docs): Array<string | null> {
  const check = createCheck(index, left);
  const drawn = Array.from({ length: QUERIES }, () => check(cutQuery(docs, random), options));
  return drawn.filter((fault) => fault !== null);
}

function ids(query: string, of: readonly SearchDoc[], options: SearchOptions = {}): string[] {
  return createIndex(of)
    .search(query, { now: 0, ...options })
    .map(({ id }) => id);
}

describe('what stands there word for word comes first', () => {
  it.each([
    ['of 1,000 entries that differ in a number', {}],
    ['with few rows', { limit: 3 }],
    ['without grouping', { groupSimilar: false }],
  ] satisfies Array<[string, SearchOptions]>)(
    '%s',
    (_, options) => {
      expect(faults(options)).toEqual([]);
    },
    MANY_MS,
  );

  it(
    'among those that a filter leaves',
    () => {
      const mine = docs.filter((doc) => doc.mine);
      expect(faults({ filter: { mine: true } }, mine)).toEqual([]);
    },
    MANY_MS,
  );

  it('with digits in their order, as often as they were typed', () => {
    const numbered = Array.from({ length: 1000 }, (__, at) => sampleDoc(`n${at}`, `编号${at}`));
    for (const number of [777, 101, 110, 11]) {
      expect(ids(`编号${number}`, numbered)[0]).toBe(`n${number}`);
      expect(ids(`${number}`, numbered)[0]).toBe(`n${number}`);
    }
  });

  it('one among 10,000 that are pinned, used and hold its characters', () => {
    const marks = { pinned: true, uses: 99, lastUsedAt: 0 };
    const loose = Array.from({ length: 10_000 }, (__, at) =>
      sampleDoc(`l${at}`, `落${at}实抓狠、狠抓工作的落${at % 7}实`, marks),
    );
    const literal = sampleDoc('z', `${'会议认为要统筹兼顾各项工作'.repeat(30)}狠抓落实`);
    expect(ids('狠抓落实', [...loose, literal])[0]).toBe('z');
  });

  it('before a snippet that is nearly the same, which does not hold it', () => {
    const text = '要切实加强组织领导，层层压实责任，推动各项重点任务落地见效';
    const near = sampleDoc('a', text.replace('切实', '确实'), { mine: true, pinned: true });
    const other = sampleDoc('c', '切加实强', { pinned: true });
    const found = ids('切实加强', [near, other, sampleDoc('b', text)]);
    expect(found).toEqual(['b', 'c', 'a']);
  });

  it('in a title, and in the middle of a text of many thousand characters', () => {
    const long = Array.from({ length: 9000 }, (__, at) => '的工作要实抓落'.charAt(at % 7)).join('');
    const far = sampleDoc('far', `${long}狠抓落实${long}`);
    const [hit] = createIndex([far, sampleDoc('near', '狠抓落石')]).search('狠抓落实', { now: 0 });
    expect(hit).toMatchObject({ id: 'far', ranges: [[9000, 9004]] });
    expect(
      ids('项目5G', [sampleDoc('a', '5G项目'), sampleDoc('b', '其他', { title: '项目5G' })])[0],
    ).toBe('b');
  });

  it('with its punctuation before without', () => {
    const two = [sampleDoc('a', '国发202412号'), sampleDoc('b', '见国发〔2024〕12号')];
    expect(ids('国发〔2024〕12号', two)).toEqual(['b', 'a']);
    expect(ids('国发202412号', two)).toEqual(['a', 'b']);
    expect(ids('国发[2024]12号', two)[0]).toBe('a');
  });

  it('with its punctuation also in a title, and behind a line that was left blank', () => {
    const blank = '＿'.repeat(600);
    const three = [
      sampleDoc('a', '国发202412号'),
      sampleDoc('b', '通知', { title: `${blank}国发〔2024〕12号` }),
      sampleDoc('c', `国发202412号，${blank}国发〔2024〕12号`),
    ];
    expect(ids('国发〔2024〕12号', three).slice(0, 2).toSorted()).toEqual(['b', 'c']);
    const [hit] = createIndex(three).search('国发〔2024〕12号', { now: 0 });
    expect(hit).toMatchObject({ id: 'b', titleRanges: [[600, 611]] });
  });

  it('with its blanks, then each word by itself, then the rest', () => {
    const three = [
      sampleDoc('a', '协调各方，承上启下', { pinned: true }),
      sampleDoc('b', '做到承上 协调有力'),
      sampleDoc('c', '承上起下，协条各方', { pinned: true, uses: 50, lastUsedAt: 0 }),
    ];
    expect(ids('承上 协调', three)).toEqual(['b', 'a', 'c']);
  });

  it('of marks alone, together before each by itself', () => {
    const marked = [
      sampleDoc('a', '（一）…（二）'),
      sampleDoc('b', '一，二。'),
      sampleDoc('c', '三、四'),
    ];
    expect(ids('）…', marked)).toEqual(['a']);
    expect(createIndex(marked).search('。 ，', { now: 0 })).toMatchObject([
      {
        id: 'b',
        ranges: [
          [1, 2],
          [3, 4],
        ],
      },
    ]);
  });

  it('beside a label', () => {
    const tagged = [
      sampleDoc('a', '编号7的7', { tags: ['常用'], pinned: true }),
      sampleDoc('b', '编号77', { tags: ['常用'] }),
      sampleDoc('c', '编号77', { tags: [] }),
    ];
    expect(ids('#常用 编号77', tagged)).toEqual(['b', 'a']);
  });

  it('and counts as a match', () => {
    const { total } = createIndex(
      Array.from({ length: 700 }, (__, at) => sampleDoc(`n${at}`, `编号${at}`)),
    ).query('编号5', { now: 0 });
    expect(total).toBeGreaterThanOrEqual(111);
  });
});
