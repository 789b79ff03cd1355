import * as fc from 'fast-check';
import { type TestEncoding, encode } from './encode';
import { FOOTERS, type KindSet, LINES, NAMES, TITLES } from './office-kinds';
import { book, row } from './workbook';

/** An entry of a random table, as it must be read. */
export interface OfficeEntry {
  text: string;
  title: string | undefined;
  folder: string | undefined;
}

/** A table as an office may have it: the file, and what must come out of it. */
export interface OfficeTable {
  name: string;
  bytes: Uint8Array;
  entries: OfficeEntry[];
  /** The file before it was encoded. */
  shown: string;
}

const OPENINGS = ['坚持', '强化', '推动', '聚焦', '紧扣', '扎实做好'];
const MIDDLES = ['问题导向', '责任担当', '高质量发展', '重点任务', '民生实事', '调查研究'];
const ENDS = [
  '，补齐短板弱项。',
  '，狠抓工作落实！',
  '，确保取得实效',
  '；做到件件有着落',
  '，合计投入资金3亿元。',
];
const FOLDERS = ['会议', '公文', '调研', '接待'];
const TOPICS = [
  '开场',
  '结尾',
  '部署',
  '总结',
  '过渡',
  '号召',
  '分析',
  '表态',
  '问候',
  '承诺',
  '汇报',
  '动员',
];

const pick = <T>(all: readonly T[]) => fc.constantFrom(...all);

/** Everything that a table is made of. */
const lot = (kinds: KindSet) =>
  fc.record({
    rows: fc.array(
      fc.record({ words: fc.tuple(pick(OPENINGS), pick(MIDDLES), pick(ENDS)), folder: fc.nat(3) }),
      { minLength: 6, maxLength: 14 },
    ),
    title: fc.option(pick(TITLES[kinds])),
    lines: fc.subarray(LINES[kinds], { maxLength: 2 }),
    blanks: fc.nat(2),
    names: fc.record({
      text: pick(NAMES[kinds].text),
      title: pick(NAMES[kinds].title),
      folder: pick(NAMES[kinds].folder),
      count: pick(NAMES[kinds].count),
      date: pick(NAMES[kinds].date),
      remark: pick(NAMES[kinds].remark),
    }),
    columns: fc.shuffledSubarray(['title', 'folder', 'count', 'date', 'remark', 'blank'] as const, {
      maxLength: 5,
    }),
    at: fc.nat(5),
    isNumbered: fc.boolean(),
    isGroupedOnce: fc.boolean(),
    hasTotal: fc.boolean(),
    isPaged: fc.boolean(),
    footer: fc.option(pick(FOOTERS[kinds])),
    file: pick(['csv', 'tsv', ';', 'xlsx']),
    encoding: pick<TestEncoding>(['utf-8', 'utf-8-bom', 'gbk', 'utf-16le-bom']),
  });

type Lot = ReturnType<typeof lot> extends fc.Arbitrary<infer Value> ? Value : never;

/** Any table of one set of kinds. */
export function anyOfficeTable(kinds: KindSet): fc.Arbitrary<OfficeTable> {
  return lot(kinds).map(makeTable);
}

type Place = 'number' | 'text' | 'title' | 'folder' | 'count' | 'date' | 'remark' | 'blank';

function makeTable(drawn: Lot): OfficeTable {
  const places: Place[] = [...drawn.columns];
  places.splice(Math.min(drawn.at, places.length), 0, 'text');
  if (drawn.isNumbered || places.filter((place) => place !== 'blank').length < 2)
    places.unshift('number');
  const entries = makeEntries(drawn, places);
  const header = places.map((place) => nameOf(place, drawn));
  const body = entries.map((entry, at) =>
    places.map((place) => cellOf(place, { entry, at, entries, drawn })),
  );
  const above = [...(drawn.title === null ? [] : [[drawn.title]]), ...drawn.lines];
  const half = Math.ceil(body.length / 2);
  // A group that is merged over the end of a page is named again on the next.
  const isPaged = drawn.isPaged && !(drawn.isGroupedOnce && places.includes('folder'));
  const paged = isPaged ? [...body.slice(0, half), ...above, header, ...body.slice(half)] : body;
  const total =
    places[0] === 'number' && drawn.hasTotal && places.includes('count')
      ? [places.map((place, at) => (at === 0 ? '合计' : place === 'count' ? '35' : ''))]
      : [];
  const blanks = Array.from({ length: drawn.blanks }, () => ['']);
  const lines = [
    ...above,
    ...blanks,
    header,
    ...paged,
    ...total,
    ...blanks,
    ...(drawn.footer ?? []),
  ];
  const width = Math.max(places.length, ...lines.map((cells) => cells.length));
  return {
    ...writeFile(
      lines.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? '')),
      drawn,
    ),
    entries,
  };
}

function makeEntries({ rows }: Lot, places: readonly Place[]): OfficeEntry[] {
  const sorted = rows.toSorted((a, b) => a.folder - b.folder);
  // A header in words of nobody's is believed where few groups come back.
  const groups = Math.max(1, Math.min(4, Math.floor(rows.length / 3)));
  return sorted
    .map(({ words, folder }, at) => ({
      text: `${words[0]}${words[1]}${at}${words[2]}`,
      title: places.includes('title') ? TOPICS[at % TOPICS.length] : undefined,
      folder: places.includes('folder') ? FOLDERS[folder % groups] : undefined,
    }))
    .toSorted((a, b) => (a.folder ?? '').localeCompare(b.folder ?? ''));
}

function nameOf(place: Place, { names }: Lot): string {
  if (place === 'number') return '序号';
  return place === 'blank' ? '' : names[place];
}

function cellOf(
  place: Place,
  {
    entry,
    at,
    entries,
    drawn,
  }: { entry: OfficeEntry; at: number; entries: readonly OfficeEntry[]; drawn: Lot },
): string {
  if (place === 'number') return String(at + 1);
  if (place === 'text') return entry.text;
  if (place === 'title') return entry.title ?? '';
  if (place === 'count') return String((at * 7) % 30);
  if (place === 'date') return `${(at % 12) + 1}月`;
  if (place === 'remark') return at % 3 > 0 ? '常用' : '';
  if (place === 'blank') return '';
  const isFirst = entries[at - 1]?.folder !== entry.folder;
  return drawn.isGroupedOnce && isMergeable(entries) && !isFirst ? '' : (entry.folder ?? '');
}

/** As many rows without a name as names at least: in fewer, none is filled. */
function isMergeable(entries: readonly OfficeEntry[]): boolean {
  const names = new Set(entries.map(({ folder }) => folder)).size;
  return entries.length >= names * 2;
}

function writeFile(
  lines: ReadonlyArray<readonly string[]>,
  { file, encoding }: Lot,
): Omit<OfficeTable, 'entries'> {
  const mark = file === 'tsv' ? '\t' : file === ';' ? ';' : ',';
  const shown = lines.map((cells) => cells.join(mark)).join('\r\n');
  if (file !== 'xlsx')
    return { name: file === 'tsv' ? 'a.tsv' : 'a.csv', bytes: encode(shown, encoding), shown };
  const written = lines
    .map((cells, at) => (cells.join('') === '' ? '' : row(at + 1, cells)))
    .join('');
  return { name: 'a.xlsx', bytes: book(written), shown };
}
