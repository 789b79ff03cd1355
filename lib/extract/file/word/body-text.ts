import type { Field } from './fields';
import type { ListCounters } from './list-counters';
import type { Styles } from './read-styles';

/** The cell of a table that a line stands in: the table's number in its document, and row and column from 0; of tables within each other the inner one. */
export interface CellPlace {
  table: number;
  row: number;
  column: number;
  /** The columns before it whose cells are merged with those above them in the table. */
  above?: readonly number[];
}

/** A line of the body, with its level where it is a heading (0 is the highest, a title), or the place where a part of another format is to be put in (w:altChunk). */
export type BodyLine =
  | { text: string; contents?: Field; heading?: number; cell?: CellPlace }
  | { chunk: string };

/** A paragraph that is being read. */
export interface OpenParagraph {
  text: string;
  /** What stands in it as part of a table of contents. */
  contentsText: string;
  contents?: Field;
  style?: string;
  numId?: string;
  level?: number;
  /** Its level as a heading, from 0, where the paragraph says so itself; 9 is none. */
  outline?: number;
  /** The list number as Word 2003 wrote it down. */
  writtenNumber?: string;
  /** Its mark is hidden or deleted, or it is a drop cap: its text goes on in the next paragraph. */
  isJoined: boolean;
  /** The lines of its text boxes, which follow it. */
  boxes: BodyLine[];
}

/** Makes lines of paragraphs: numbers put before them, joined ones joined, tables of contents marked. */
export class BodyText {
  readonly lines: BodyLine[] = [];
  /** Paragraphs within each other: a text box's stand in the one that it is anchored to. */
  private readonly open: OpenParagraph[] = [];
  /** What goes before the next paragraph, at each depth of text boxes. */
  private readonly joined: string[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly counters: ListCounters,
  ) {}

  get paragraph(): OpenParagraph | undefined {
    return this.open.at(-1);
  }

  /** Where lines are put now. */
  get target(): BodyLine[] {
    return this.open.at(-1)?.boxes ?? this.lines;
  }

  openParagraph(): void {
    this.open.push({ text: '', contentsText: '', isJoined: false, boxes: [] });
  }

  closeParagraph(): void {
    const paragraph = this.open.pop();
    if (!paragraph) return;
    const depth = this.open.length;
    const target = this.target;
    const { text, contentsText, contents, boxes } = paragraph;
    if (contents && contentsText.trim() !== '') target.push({ text: contentsText, contents });
    const before = this.joined[depth] ?? '';
    const isContents = this.styles.find(paragraph.style).name.startsWith('toc ');
    const isHiddenWhole = paragraph.isJoined && text === '';
    const number = isHiddenWhole || isContents || contents ? '' : this.numberOf(paragraph);
    const whole = before === '' ? withNumber(number, text) : before + text;
    this.joined[depth] = paragraph.isJoined ? whole : '';
    const heading = this.headingOf(paragraph);
    if (!paragraph.isJoined && !isContents) addLines(target, whole, heading);
    for (const line of boxes) target.push(line);
  }

  /** Ends what a joined paragraph goes on in: a cell's or a text box's last mark is always one. */
  endJoining(): void {
    const depth = this.open.length;
    addLines(this.target, this.joined[depth] ?? '');
    this.joined[depth] = '';
  }

  /** Lines without the tables of contents that were finished. */
  finish(): BodyLine[] {
    while (this.open.length > 0) this.closeParagraph();
    this.endJoining();
    return this.lines.filter((line) => !('contents' in line && line.contents?.isEnded));
  }

  private headingOf({ style, outline }: OpenParagraph): number | undefined {
    const found = this.styles.find(style);
    const named = /^(?:heading|标题) ?([1-9])$/.exec(found.name)?.[1];
    const isTitle = found.name === 'title' || found.name === '标题';
    const level = outline ?? found.outline ?? (named && Number(named) - 1) ?? (isTitle ? 0 : 9);
    return Number(level) >= 0 && Number(level) < 9 ? Number(level) : undefined;
  }

  private numberOf({ style, numId, level, writtenNumber }: OpenParagraph): string {
    if (writtenNumber !== undefined) return writtenNumber;
    const inherited = this.styles.find(style);
    const list = numId ?? inherited.numId;
    if (list === undefined || list === '0') return '';
    const own = level ?? this.counters.levelOfStyle(list, style) ?? inherited.level;
    return this.counters.next(list, own ?? 0);
  }
}

/** A text with soft returns in it becomes several lines. */
function addLines(target: BodyLine[], text: string, heading?: number): void {
  for (const line of text.split('\n'))
    if (line.trim() !== '')
      target.push({ text: line, ...(heading === undefined ? {} : { heading }) });
}

function withNumber(number: string, text: string): string {
  if (number === '' || text.trim() === '') return text;
  // 第一章 and 1.2 want a blank behind them; 一是, 一、 and （一） don't.
  const isParted = /[\dA-Za-z章节条部篇分款项目编卷]$/.test(number);
  return `${number}${isParted ? ' ' : ''}${text.trimStart()}`;
}
