import { numeral } from './numerals';

/** The named parts of an outline, in the order in which they are inserted; the headings stand before 结尾. */
export const PARTS = ['称呼', '开场', '结尾', '落款'] as const;
export type PartName = (typeof PARTS)[number];

/** Levels of headings in official documents (GB/T 9704): 一、 （一） 1. （1）. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** What a line of an outline opens; `mark` is what the line begins with, indent included. */
export type LineMark =
  | { kind: 'part'; name: PartName; mark: string }
  | { kind: 'heading'; level: HeadingLevel; mark: string };

/** The part or heading that a line opens, if it does; marks are also read in half width and with `1、`. */
export function readLineMark(line: string): LineMark | undefined {
  const part = PART.exec(line);
  const name = PARTS.find((known) => known === part?.[1]);
  if (part && name) return { kind: 'part', name, mark: part[0] };
  for (const [level, pattern] of HEADINGS) {
    const heading = pattern.exec(line);
    if (heading) return { kind: 'heading', level, mark: heading[0] };
  }
  return undefined;
}

/** The mark of the heading that comes as `number` (from 1) on its level. */
export function headingMark(level: HeadingLevel, number: number): string {
  switch (level) {
    case 1:
      return `${numeral(number)}、`;
    case 2:
      return `（${numeral(number)}）`;
    case 3:
      return `${number}.`;
    case 4:
      return `（${number}）`;
  }
}

/** Numbers headings in order: each level counts on until a heading of a higher level restarts it. */
export class HeadingCounter {
  private readonly counts = [0, 0, 0, 0];

  next(level: HeadingLevel): string {
    const at = level - 1;
    const number = (this.counts[at] ?? 0) + 1;
    this.counts[at] = number;
    this.counts.fill(0, level);
    return headingMark(level, number);
  }
}

// Blanks around a mark, but no line break.
const BLANKS = '[ \\t\\u00a0\\u3000]*';
const HAN_NUMBER = '[一二三四五六七八九十百]{1,5}';
const PART = new RegExp(`^${BLANKS}【(${PARTS.join('|')})】${BLANKS}`);
const HEADINGS: ReadonlyArray<readonly [HeadingLevel, RegExp]> = [
  [1, new RegExp(`^${BLANKS}${HAN_NUMBER}、${BLANKS}`)],
  [2, new RegExp(`^${BLANKS}[（(]${HAN_NUMBER}[）)]${BLANKS}`)],
  // 1.5 begins a sentence, not a heading.
  [3, new RegExp(`^${BLANKS}\\d{1,3}(?:\\.(?!\\d)|[．、])${BLANKS}`)],
  [4, new RegExp(`^${BLANKS}[（(]\\d{1,3}[）)]${BLANKS}`)],
];
