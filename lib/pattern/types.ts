/** Where something stands in a body: `offset` in UTF-16 units, `line` and `column` from 1. */
export interface Position {
  offset: number;
  line: number;
  column: number;
}

/** What can be wrong with a body; words for each are in `locales/`. */
export type PatternErrorCode =
  | 'unclosed-slot'
  | 'stray-slot-end'
  | 'empty-slot-name'
  | 'slot-name-too-long'
  | 'unclosed-group'
  | 'stray-group-end'
  | 'nested-group'
  | 'bad-repeat'
  | 'min-over-max'
  | 'too-many-items'
  | 'unclosed-joiner'
  | 'ordinal-outside-group'
  | 'unknown-ordinal'
  | 'count-without-group'
  | 'caret-twice';

export interface PatternError {
  code: PatternErrorCode;
  at: Position;
}

/** A piece of a closed, one-look rendering of a pattern: text, a blank shown as a chip, or “…” for a group's further items. */
export interface PreviewPiece {
  kind: 'text' | 'slot' | 'more';
  text: string;
}

/** One blank to fill. Inside a group it is filled once per item. */
export interface SlotField {
  kind: 'slot';
  name: string;
  /** Shown as the example and used when nothing is typed. */
  default?: string;
  /** The first is the default; free text is still allowed. */
  choices?: string[];
}

/** A repeated group: its own blanks, how many items it takes, and the ordinal each item shows (`ordinals[i]`, up to `max`). */
export interface GroupField {
  kind: 'group';
  /** Which group of the pattern, from 0. */
  group: number;
  min: number;
  max: number;
  fields: SlotField[];
  ordinals: string[];
  /** The style the ordinals are shown in, if any: with fewer items 首先 其次 … ends in 最后 earlier (`ordinals(style, count)`). */
  style?: string;
}

export type Field = SlotField | GroupField;

/** What the writer typed: outer slots by name; for each group a list of items, each by slot name. A missing value means the default. */
export interface FillValues {
  slots: Record<string, string>;
  groups: Array<Array<Record<string, string>>>;
  /** An outline's sections that are not to be inserted, by their `place`. */
  without?: number[];
}

/** A part or heading of an outline: `place` is its position in reading order, `title` its one-line preview with the number. */
export interface OutlinePart {
  place: number;
  /** 1 to 4; 0 for a named part and for what stands before the first heading. */
  level: number;
  title: string;
}

/** `value`: typed or chosen by the writer or a default; `blank`: nothing there, shown and inserted as 【name】. */
export interface FilledPiece {
  kind: 'text' | 'value' | 'blank';
  text: string;
  /** The slot the piece stands for. */
  slot?: string;
}

/** A filled pattern: paragraphs of pieces, the same as plain text joined by `\n`, and where in `text` the caret is to be left. */
export interface Filled {
  paragraphs: FilledPiece[][];
  text: string;
  caret?: number;
  /** Paragraphs that begin at the margin whatever the indent: 称呼 and 落款. */
  flush?: number[];
}
