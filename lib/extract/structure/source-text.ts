/** A text that remembers where in the source file each of its UTF-16 units stood. */
export interface SourceText {
  text: string;
  /** `origin[i]` is the offset in the file of unit `i`. */
  origin: number[];
}

/** A stretch of the file, from `start` up to `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** The most characters of the source that a quote holds. */
const LONGEST_QUOTE = 120;

/** The source's own characters behind `start`–`end` of a cleaned text, cut at 120 characters. */
export function quoteSource(file: string, source: SourceText, start: number, end: number): string {
  const from = source.origin[start] ?? 0;
  const to = (source.origin[end - 1] ?? from) + 1;
  return file.slice(from, Math.min(to, from + LONGEST_QUOTE)).trim();
}

/** Part of a source text. */
export function sliceSource(source: SourceText, start: number, end?: number): SourceText {
  return { text: source.text.slice(start, end), origin: source.origin.slice(start, end) };
}

/** A source text without blanks at its ends. */
export function trimSource(source: SourceText): SourceText {
  const start = source.text.length - source.text.trimStart().length;
  return sliceSource(source, start, Math.max(start, source.text.trimEnd().length));
}
