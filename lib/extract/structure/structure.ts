import { cleanCharacters } from './clean-characters';
import { joinLines } from './join-lines';
import { RANKS, readMark } from './marks';
import type { Mark } from './marks';
import { isHeadingLine, isSalutation, splitRunIn, splitTrailingHeading } from './headings';
import { demoteItems, followsItem, goesOn } from './items';
import { isNoteLine } from './notes';
import type { Paragraph, ParagraphRole } from './paragraph';
import { sliceSource, trimSource } from './source-text';
import type { SourceText, Stretch } from './source-text';

export type { Paragraph } from './paragraph';

/** A file read into speeches. */
export interface Structure {
  paragraphs: Paragraph[];
  titles: string[];
  residue: number;
  notes: number;
}

/*
 * The heading tree is a stack of open headings, each with a rank (see `RANKS`). A heading closes all that stand as low or lower,
 * and goes on top. Numbers are not compared: they skip, and restart, in real speeches. A heading run into its paragraph
 * is split off first, so that it counts like any other. Above the salutation stand titles; where a collection has none, the first
 * heading or long paragraph ends them.
 */

/** Reads a whole file: clean paragraphs with role and heading path. */
export function readStructure(file: string): Structure {
  const joined = joinLines(file);
  const structure: Structure = { paragraphs: [], titles: [], residue: joined.residue, notes: 0 };
  const reader = new StructureReader(structure);
  for (const raw of joined.paragraphs)
    divideLong(file, raw.stretches).forEach((stretches, at) => {
      const cleaned = cleanCharacters(file, stretches);
      structure.notes += cleaned.notes;
      reader.add(cleaned, raw.opens && at === 0);
    });
  demoteLastLines(structure.paragraphs);
  demoteItems(structure.paragraphs);
  return structure;
}

/** The most lines behind the text of a speech that are taken for what is signed or added there. */
const MOST_LAST_LINES = 3;

/** Lines without a number behind the last paragraph of a speech have nothing to be the heading of, however many where its headings are numbered. */
function demoteLastLines(paragraphs: Paragraph[]): void {
  let last: Paragraph[] = [];
  let hasNumbers = false;
  const close = (): void => {
    if (last.length <= MOST_LAST_LINES || hasNumbers)
      for (const paragraph of last) {
        paragraph.role = 'body';
        delete paragraph.level;
      }
    last = [];
  };
  paragraphs.forEach((paragraph, at) => {
    const before = paragraphs[at - 1];
    if (before && before.speech !== paragraph.speech) {
      close();
      hasNumbers = false;
    }
    hasNumbers ||= paragraph.role === 'heading' && paragraph.mark !== undefined;
    const isLine = paragraph.role === 'heading' && !paragraph.mark;
    if (!isLine) last = [];
    else if (last.length > 0 || before?.role === 'body') last.push(paragraph);
  });
  close();
}

/** A paragraph longer than this, in characters of the file, is read in parts: cleaning and the finders may take the square of its length. */
const LONGEST_PARAGRAPH = 4000;

/** The stretches of a paragraph in parts of at most that length, which end behind a full stop where there is one. */
function divideLong(file: string, stretches: readonly Stretch[]): Stretch[][] {
  const parts: Stretch[][] = [];
  let part: Stretch[] = [];
  let left = LONGEST_PARAGRAPH;
  const close = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
    left = LONGEST_PARAGRAPH;
  };
  for (const { start, end } of stretches) {
    let from = start;
    while (end - from > left) {
      const stop = file.slice(from, from + left).lastIndexOf('。');
      const to = stop === -1 ? from + left : from + stop + 1;
      part.push({ start: from, end: to });
      from = to;
      close();
    }
    if (from < end) part.push({ start: from, end });
    left -= end - from;
  }
  close();
  return parts;
}

interface OpenHeading {
  rank: number;
  text: string;
}

/** Unnumbered headings stand below 一、 and above （一）. */
const PLAIN_RANK = 2.5;

class StructureReader {
  private open: OpenHeading[] = [];
  private inTitle = true;
  private speech = 0;
  /** The speech that is open has a paragraph. */
  private hasBegun = false;

  constructor(private readonly structure: Structure) {}

  add(source: SourceText, opens: boolean): void {
    const { text } = source;
    if (text === '') return;
    if (opens) this.openSpeech();
    if (isNoteLine(text, this.inTitle)) {
      this.structure.notes += 1;
      return;
    }
    if (isSalutation(text)) {
      if (!this.inTitle && /[:：]$/.test(text)) this.openSpeech();
      this.inTitle = false;
      this.push('salutation', source);
    } else if (
      this.inTitle &&
      text.length <= 50 &&
      !/[。！？；]|[：:，]$/.test(text) &&
      !readMark(text)
    ) {
      this.structure.titles[this.speech] ??= titleOf(text);
      this.push('title', source);
    } else {
      this.inTitle = false;
      this.addText(source);
    }
  }

  private openSpeech(): void {
    if (this.hasBegun) this.speech += 1;
    this.hasBegun = false;
    this.open = [];
    this.inTitle = true;
  }

  private addText(source: SourceText): void {
    for (const piece of splitRunIn(source)) {
      if (isHeadingLine(piece.text)) {
        for (const one of splitTrailingHeading(piece)) this.addHeading(one);
        continue;
      }
      this.addBody(piece);
    }
  }

  private addBody(source: SourceText): void {
    // The peroration speaks to all again and belongs under no heading.
    if (/^(?:同志们|各位[^，。]{0,6})[，！]/.test(source.text)) this.open = [];
    const mark = readMark(source.text);
    if (!mark || mark.family === 'sequence') {
      this.push('body', source, mark);
      return;
    }
    const stop = source.text.search(/[。！？；]/);
    const head = stop === -1 ? '' : source.text.slice(0, stop);
    const isItem =
      goesOn(mark, source.text.slice(stop)) ||
      followsItem(mark, this.structure.paragraphs.at(-1), this.speech);
    if (head === '' || head.length > 45 || stop === source.text.length - 1 || isItem) {
      if (isItem) this.closeDownTo(RANKS[mark.family]);
      this.push('body', source, mark);
      return;
    }
    this.addHeading(sliceSource(source, 0, stop));
    this.push('body', sliceSource(source, stop + 1));
  }

  private addHeading(source: SourceText): void {
    const mark = readMark(source.text);
    const rank = mark ? RANKS[mark.family] : PLAIN_RANK;
    this.closeDownTo(rank);
    this.push('heading', source, mark);
    this.open.push({ rank, text: source.text });
  }

  private closeDownTo(rank: number): void {
    while ((this.open.at(-1)?.rank ?? -1) >= rank) this.open.pop();
  }

  private push(role: ParagraphRole, source: SourceText, mark?: Mark): void {
    const trimmed = trimSource(source);
    if (trimmed.text === '') return;
    const heading = this.open.map(({ text }) => text);
    this.hasBegun = true;
    this.structure.paragraphs.push({
      ...trimmed,
      role,
      index: this.structure.paragraphs.length,
      speech: this.speech,
      heading,
      ...(mark ? { mark } : {}),
      ...(role === 'heading' ? { level: heading.length + 1 } : {}),
    });
  }
}

function titleOf(text: string): string {
  return (
    text.replace(/^[【[（(]?\s*第?\s*篇?[一二三四五六七八九十\d]+\s*篇?[】\]）)：:\s]+/, '') || text
  );
}
