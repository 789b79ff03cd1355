/** A line as it stands in the file: its text, and how wide its indent is on a screen. */
export interface WrapLine {
  text: string;
  indent: number;
}

/** How a file's lines are broken at one width: `isFull` says whether a line reaches it in front of the next one. */
export interface Wrap {
  isFull: (line: WrapLine, next: WrapLine) => boolean;
  /** The indent of lines within a paragraph. */
  margin: number;
  /** The first line of a paragraph stands further in than the others. */
  indents: boolean;
}

/*
 * An editor or a terminal breaks lines at a width on the screen, where a letter or a digit is half as wide as a Han character; a
 * script may break them at a count of characters. Both are tried, and the one is taken that more lines keep to. A line is full as
 * well where the first word of the next had no more room: figures and Latin words are carried over whole.
 */

/** Fewer lines than the first are not read for a width; fewer than the second, only where they are wide. */
const LEAST_LINES = 3;
const ENOUGH_LINES = 8;
/** Lines must be this wide, in half widths, to be broken ones, and a few lines wider: headings, verses and slogans are narrower. */
const LEAST_WIDTH = 28;
const LEAST_WIDTH_OF_FEW = 36;
const GREATEST_WIDTH = 200;
/** How far a full line may fall short of the width, and how far a mark that may not begin a line sticks out. */
const SHORT = 6;
const OVER = 4;

/** The width at which a file's lines are broken, or nothing where they aren't; the lines are those with text. */
export function findWrap(lines: readonly WrapLine[]): Wrap | undefined {
  if (lines.length < LEAST_LINES || lines.some(isTooWide)) return undefined;
  const found = [displayWidth, countWidth]
    .map((measure) => wrapBy(lines, measure))
    .filter((wrap) => wrap !== undefined)
    .toSorted((a, b) => b.exact - a.exact);
  return found[0]?.wrap;
}

/** One line as wide as that was not broken, nor was the file. */
function isTooWide({ text, indent }: WrapLine): boolean {
  if (2 * text.length <= GREATEST_WIDTH - indent) return false;
  return indent + displayWidth(text.replace(MARKS_BEHIND, '')) > GREATEST_WIDTH;
}

/** How wide a text is on a screen, in half widths. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x0250 ? 1 : 2;
  return width;
}

function countWidth(text: string): number {
  return 2 * text.length;
}

function wrapBy(
  lines: readonly WrapLine[],
  measure: (text: string) => number,
): { wrap: Wrap; exact: number } | undefined {
  const spans = lines.map(({ text, indent }, at) => {
    const own = indent + measure(text);
    return {
      own,
      // A mark that may not begin a line sticks out.
      least: own - measure(MARKS_BEHIND.exec(text)?.[0] ?? ''),
      needed: own + measure(firstWord(lines[at + 1]?.text ?? '')),
    };
  });
  const common = commonWidth(spans);
  if (!common) return undefined;
  const { width, exact } = common;
  const isFull = (line: WrapLine, next: WrapLine): boolean => {
    const own = line.indent + measure(line.text);
    return own >= width - SHORT || own + measure(firstWord(next.text)) > width;
  };
  const isFew = lines.length < ENOUGH_LINES;
  if (width < (isFew ? LEAST_WIDTH_OF_FEW : LEAST_WIDTH)) return undefined;
  const full = lines.filter((line, at) => isFull(line, lines[at + 1] ?? line));
  if (full.length * (isFew ? 2 : 3) < lines.length) return undefined;
  const broken = countBroken(lines, isFull);
  if (broken === 0 || (isFew && broken < 2)) return undefined;
  const margin = full.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  return { wrap: { isFull, margin, indents: opensWithIndent(lines, isFull, margin) }, exact };
}

/** How wide a line is, at least and with its last marks, and with the first word of the next line. */
interface Span {
  least: number;
  own: number;
  needed: number;
}

/** The width that most lines keep to, and how many exactly: a few may be wider (a title that was never broken), many may not. */
function commonWidth(spans: readonly Span[]): { width: number; exact: number } | undefined {
  let width = 0;
  let exact = 0;
  let most = 0;
  for (const at of new Set(spans.map(({ least }) => least))) {
    if (at > GREATEST_WIDTH) return undefined;
    const near = spans.filter(({ own }) => own >= at - SHORT && own <= at + OVER).length;
    const exactly = spans.filter(({ least, needed }) => least <= at && needed > at).length;
    if (near + exactly > most || (near + exactly === most && at > width)) {
      width = at;
      exact = exactly;
      most = near + exactly;
    }
  }
  const wider = spans.filter(({ least }) => least > width + OVER).length;
  return wider > Math.max(1, spans.length / 8) ? undefined : { width, exact };
}

/** What is carried to the next line in one piece: a figure or a Latin word, with the brackets before and the marks behind it. */
function firstWord(text: string): string {
  return (
    /^[“‘（《【]*(?:[\w@.,:/%-]+|.)?[，。；：、！？”’）》】％…]*/u.exec(text.slice(0, 40))?.[0] ??
    ''
  );
}

const MARKS_BEHIND = /[，。；：、！？”’）》】…]+$/;
const STOPS = /[。！？!?：:；;…][”"’）)】》]*$/;

/**
 * How many full lines break off within a sentence that a later line ends. Lines of a list or headings of one length end none, so
 * that where more break off for good, nothing was broken.
 */
function countBroken(lines: readonly WrapLine[], isFull: Wrap['isFull']): number {
  let broken = 0;
  let loose = 0;
  let open = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (next && isFull(line, next) && !STOPS.test(line.text)) {
      open += 1;
      return;
    }
    if (STOPS.test(line.text)) broken += open;
    else loose += open;
    open = 0;
  });
  return loose + open > broken ? 0 : broken;
}

/** Whether a full first line, and the lines behind the short last line of a paragraph, stand further in than the margin. */
function opensWithIndent(
  lines: readonly WrapLine[],
  isFull: Wrap['isFull'],
  margin: number,
): boolean {
  const heads = lines.filter((line, at) => {
    const before = lines[at - 1];
    const next = lines[at + 1];
    if (!before) return next && isFull(line, next);
    return STOPS.test(before.text) && !isFull(before, line);
  });
  return (
    heads.length > 0 && heads.filter(({ indent }) => indent > margin).length * 3 >= heads.length * 2
  );
}
