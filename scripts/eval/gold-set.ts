import { readdir, readFile } from 'node:fs/promises';
import { isTickedAtFirst } from '../../components/manager/store/candidates';
import { extract } from '../../lib/extract';
import type { Candidate } from '../../lib/extract';
import { readGoldDocument } from './gold-document';
import type { GoldDocument } from './gold-document';
import { findMark, isFound, judge } from './judge';
import type { Judgement } from './judge';

/** The two halves of the gold set: on one the extractor is tuned, the other only measures it. */
export type Half = 'tuning' | 'apart';

/** What a half gives, shares from 0 to 1. */
export interface HalfFigures {
  documents: number;
  /** Of the forty best candidates of each document. */
  good: number;
  usable: number;
  /** Of the marks. */
  found: number;
  /** Of the candidates that are a mark: those with a function the reader gave. */
  labels: number;
  missed: string[];
  /** Of those that are ticked when they come, and of the others. */
  ticked: Shares;
  unticked: Shares;
  order: OrderFigures;
  judged: Array<{ document: string; candidate: Candidate; judgement: Judgement }>;
}

/** Of some candidates, how many there are and the shares of them that are good, and usable. */
interface Shares {
  count: number;
  good: number;
  usable: number;
}

/** How far the best stand first, each from 0 to 1. */
export interface OrderFigures {
  /** Of the first ten, and of the last ten of those looked at. */
  firstTen: number;
  lastTen: number;
  /** The mean over all documents of the average precision: the share of good ones down to each good one, averaged. */
  averagePrecision: number;
  /** What the same candidates would give in random order: the share of good ones. */
  random: number;
}

/** How many candidates of a document a user looks at. */
const LOOKED_AT = 40;

/** Reads a half of the gold set, in the order of the files' names. */
export async function readHalf(half: Half): Promise<GoldDocument[]> {
  const folder = new URL(`gold/${half}/`, import.meta.url);
  const names = (await readdir(folder)).toSorted();
  return Promise.all(
    names.map(async (name) =>
      readGoldDocument(name, await readFile(new URL(name, folder), 'utf8')),
    ),
  );
}

/** Extracts from each document and judges its forty best candidates; outlines are left out, and tested elsewhere. */
export function measureHalf(documents: readonly GoldDocument[]): HalfFigures {
  const judged: HalfFigures['judged'] = [];
  const missed: string[] = [];
  let marks = 0;
  let labels = 0;
  let labelled = 0;
  for (const document of documents) {
    const all = extract(document.text).candidates.filter(({ kind }) => kind !== 'outline');
    for (const candidate of all.slice(0, LOOKED_AT))
      judged.push({ document: document.name, candidate, judgement: judge(candidate, document) });
    for (const mark of document.marks)
      if (!isFound(mark, all)) missed.push(`${document.name}: ${mark.text}`);
    marks += document.marks.length;
    for (const candidate of all) {
      const mark = findMark(candidate, document.marks);
      if (!mark) continue;
      labelled += 1;
      if (mark.labels.includes(candidate.function)) labels += 1;
    }
  }
  const all = sharesOf(judged.map(({ judgement }) => judgement));
  const isTicked = ({ candidate }: (typeof judged)[number]): boolean =>
    isTickedAtFirst({ candidate, twin: null });
  const ofTicks = (ticked: boolean): Shares =>
    sharesOf(judged.filter((one) => isTicked(one) === ticked).map(({ judgement }) => judgement));
  return {
    documents: documents.length,
    good: all.good,
    usable: all.usable,
    ticked: ofTicks(true),
    unticked: ofTicks(false),
    order: measureOrder(
      documents.map(({ name }) =>
        judged.flatMap(({ document, judgement }) => (document === name ? [judgement] : [])),
      ),
    ),
    found: 1 - missed.length / Math.max(1, marks),
    labels: labels / Math.max(1, labelled),
    missed,
    judged,
  };
}

function sharesOf(judgements: readonly Judgement[]): Shares {
  const count = Math.max(1, judgements.length);
  return {
    count: judgements.length,
    good: judgements.filter((one) => one === 'good').length / count,
    usable: judgements.filter((one) => one !== 'bad').length / count,
  };
}

/** Measures the order of several lists of judgements, each the best first. */
export function measureOrder(lists: ReadonlyArray<readonly Judgement[]>): OrderFigures {
  return {
    firstTen: sharesOf(lists.flatMap((list) => list.slice(0, 10))).good,
    lastTen: sharesOf(lists.flatMap((list) => list.slice(-10))).good,
    averagePrecision: mean(lists.map(averagePrecision)),
    random: mean(lists.map((list) => sharesOf(list).good)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function averagePrecision(list: readonly Judgement[]): number {
  let good = 0;
  let sum = 0;
  list.forEach((judgement, at) => {
    if (judgement !== 'good') return;
    good += 1;
    sum += good / (at + 1);
  });
  return sum / Math.max(1, good);
}
