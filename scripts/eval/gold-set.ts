import { readdir, readFile } from 'node:fs/promises';
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
  judged: Array<{ document: string; candidate: Candidate; judgement: Judgement }>;
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
  const good = judged.filter(({ judgement }) => judgement === 'good').length;
  const usable = judged.filter(({ judgement }) => judgement !== 'bad').length;
  return {
    documents: documents.length,
    good: good / Math.max(1, judged.length),
    usable: usable / Math.max(1, judged.length),
    found: 1 - missed.length / Math.max(1, marks),
    labels: labels / Math.max(1, labelled),
    missed,
    judged,
  };
}
