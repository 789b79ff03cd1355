/** Lines in a row that are numbered one after the other, from which they are a list. */
const FEWEST = 2;

/** How lines are numbered, each with the number captured; a point before a digit is a decimal point. */
const STYLES: readonly RegExp[] = [
  /^(\d{1,3})、\s*/,
  /^(\d{1,3})[.．]\s*(?!\d)/,
  /^(\d{1,3})[)）]\s*/,
  /^[（(](\d{1,3})[)）]\s*/,
  /^([①-⑳])\s*/,
  /^([一二三四五六七八九十]{1,3})、\s*/,
  /^[（(]([一二三四五六七八九十]{1,3})[)）]\s*/,
];

/** Lines without their numbers, and how many had one. */
export interface UnnumberedLines {
  lines: string[];
  count: number;
}

/** Returns lines without the numbers of the lists among them: a number says where a phrase stood, and stands nowhere when it is inserted. A list begins at 1 and goes on by 1; a blank line or another line ends it. */
export function withoutNumbers(given: readonly string[]): UnnumberedLines {
  const lines = [...given];
  let count = 0;
  for (let at = 0; at < given.length; at += 1) {
    const style = STYLES.find((one) => numberIn(given[at], one) === 1);
    const length = style ? lengthOf(given, at, style) : 0;
    if (!style || length < FEWEST) continue;
    for (const end = at + length; at < end; at += 1)
      lines[at] = (given[at] ?? '').trimStart().replace(style, '');
    at -= 1;
    count += length;
  }
  return { lines, count };
}

/** How many lines from one on are numbered 1, 2, 3 in this style, with words behind each number. */
function lengthOf(lines: readonly string[], from: number, style: RegExp): number {
  let length = 0;
  while (numberIn(lines[from + length], style) === length + 1) length += 1;
  return length;
}

function numberIn(line: string | undefined, style: RegExp): number | null {
  const bare = (line ?? '').trimStart();
  const [whole, written = ''] = style.exec(bare) ?? [];
  if (whole === undefined || bare.length === whole.length || bare.includes('\n')) return null;
  if (/\d/.test(written)) return Number(written);
  const circled = written.charCodeAt(0) - 0x2460 + 1;
  return circled >= 1 && circled <= 20 ? circled : readHan(written);
}

/** 一 to 九十九. */
function readHan(written: string): number | null {
  const [, tens, units = ''] =
    /^(?:([二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(written) ?? [];
  return (tens === undefined ? 0 : (tens === '' ? 1 : digit(tens)) * 10) + digit(units) || null;
}

function digit(char: string): number {
  return '零一二三四五六七八九'.indexOf(char || '零');
}
