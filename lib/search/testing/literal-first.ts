import { foldKeepingMarks, foldToString } from '../text/fold-text';
import type { Hit, SearchDoc, SearchIndex, SearchOptions } from '../types';
import type { Random } from './random';
import { sampleDoc } from './sample-docs';

// What the law “what stands there word for word comes first” is tested by: a library whose entries differ in a few
// characters, queries cut out of it, and a reading of both by nothing but `includes`.

const BODIES = ['国发', '国办发', '京政办发', '浙委办', '教财函', '财预'];
const SURNAMES = '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨'.split(' ');
const TOOLS = ['OA', 'PPT', 'Excel', 'WPS', 'e-mail', 'Wi-Fi', '5G', 'AI'];
const CLAUSES = [
  '统筹推进重点工作',
  '承上启下、联系左右',
  '抓好工作落实',
  '做好重要工作',
  '耐得住寂寞，守得住清贫',
  '提高政治站位',
  '会前准备、会中服务、会后总结',
];

/** Returns `size` entries of which many differ in a number, a name or a mark alone: numbers, telephones, 文号, dates, clauses. */
export function makeLookAlikes(size: number, random: Random): SearchDoc[] {
  const digits = (length: number) => Array.from({ length }, () => random.below(10)).join('');
  const makers: ReadonlyArray<(at: number) => string> = [
    (at) => `编号${at}`,
    () => `联系人${random.pick(SURNAMES)}主任，电话1${digits(10)}`,
    () => `根据${random.pick(BODIES)}〔20${digits(2)}〕${1 + random.below(200)}号文件精神`,
    () => `截至20${digits(2)}年${1 + random.below(12)}月，完成${digits(2)}.${digits(1)}%`,
    (at) => `${random.pick(CLAUSES)}，${random.pick(CLAUSES)}（第${at}项）`,
    (at) => `用好${random.pick(TOOLS)}系统V${at % 40}.${digits(1)}：${random.pick(CLAUSES)}`,
  ];
  return Array.from({ length: size }, (_, at) => {
    const text = makers[at % makers.length]?.(Math.floor(at / 2)) ?? '';
    const isUsed = random.below(8) === 0;
    return sampleDoc(`n${at}`, text, {
      mine: random.below(4) === 0,
      pinned: random.below(40) === 0,
      ...(isUsed && { uses: 1 + random.below(30), lastUsedAt: 0 }),
      ...(random.below(10) === 0 && { title: `${random.pick(CLAUSES)}${at}` }),
    });
  });
}

/** Returns 2 to 12 characters in a row of an entry's text. */
export function cutQuery(docs: readonly SearchDoc[], random: Random): string {
  const { text } = random.pick(docs);
  const length = Math.min(text.length, 2 + random.below(11));
  const at = random.below(text.length - length + 1);
  return text.slice(at, at + length);
}

/** How literally an entry holds a query: 2 with its punctuation, 1 but for punctuation, 0 not at all. */
type Level = 0 | 1 | 2;

/** Says of the hits of a query what is wrong with them; null for nothing. */
export type FindMisplaced = (query: string, options?: SearchOptions) => string | null;

/**
 * Creates the check that no row stands before one of `docs` that holds the query more literally, whether that is listed or left
 * out; what is grouped in a row stands there too. It knows nothing but `includes` of folded texts and titles. `docs` are those that the options' filter leaves.
 */
export function createCheck(index: SearchIndex, docs: readonly SearchDoc[]): FindMisplaced {
  const held = docs.map(({ id, text, title = '' }) => ({
    id,
    marked: `${foldKeepingMarks(text)}\0${foldKeepingMarks(title)}`,
    folded: `${foldToString(text)}\0${foldToString(title)}`,
  }));
  return (query, options = {}) => {
    const [typed, folded] = [foldKeepingMarks(query.trim()), foldToString(query)];
    const levels = new Map<string, Level>();
    for (const entry of held) {
      const isHeld = folded !== '' && entry.folded.includes(folded);
      const level = isHeld ? 1 : 0;
      levels.set(entry.id, entry.marked.includes(typed) ? 2 : level);
    }
    const hits = index.search(query, { now: 0, ...options });
    const listed = hits.map((hit) => Math.max(...rowOf(hit).map((id) => levels.get(id) ?? 0)));
    const rising = listed.findIndex((level, at) => level > (listed[at - 1] ?? 2));
    if (rising >= 0)
      return `${query}: hit ${rising} holds it more literally than the one before it`;
    const shown = new Set(hits.flatMap(rowOf));
    const worst = listed.at(-1) ?? 0;
    const left = held.find(({ id }) => (levels.get(id) ?? 0) > worst && !shown.has(id));
    return left ? `${query}: ${left.folded} is left out` : null;
  };
}

/** Returns the ids of a row: the hit's own and those grouped under it. */
function rowOf({ id, grouped = [] }: Hit): string[] {
  return [id, ...grouped];
}
