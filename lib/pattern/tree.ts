/** A parsed pattern. `render` gives its source back, so every node keeps the spelling it was written with. */
export interface PatternTree {
  nodes: PatternNode[];
}

/** What may stand outside a group. */
export type PatternNode = InlineNode | GroupNode;

/** What may stand inside a group; groups do not nest. */
export type ItemNode = InlineNode | OrdinalNode;

export type InlineNode = TextNode | SlotNode | DateNode | CountNode | CaretNode;

/** Characters inserted as they stand, escapes resolved; a line break is a paragraph break. */
export interface TextNode {
  kind: 'text';
  text: string;
}

/** `{主题}`; `name` as written, blanks at its ends included (`slotName` leaves them out). */
export interface SlotNode {
  kind: 'slot';
  name: string;
  given: Given;
}

/** What a slot offers beside its name: nothing, `=default`, or `:choice|choice`. */
export type Given =
  | { kind: 'nothing' }
  | { kind: 'default'; text: string }
  | { kind: 'choices'; options: string[]; colon: Colon };

/** Both colons mean the same: a Chinese input method types the full-width one. */
export type Colon = ':' | '：';

export const DATE_UNITS = ['日期', '年', '月', '日'] as const;
export type DateUnit = (typeof DATE_UNITS)[number];

/** `{日期}`, or `{日期:汉字}` where `han` is the colon it was written with. */
export interface DateNode {
  kind: 'date';
  unit: DateUnit;
  han?: Colon;
}

/** `{=数}`: how many items the next group has. */
export interface CountNode {
  kind: 'count';
}

/** `{光标}`. */
export interface CaretNode {
  kind: 'caret';
}

/** `{#一是}`: the item's number in the style shown. */
export interface OrdinalNode {
  kind: 'ordinal';
  style: string;
}

/** `[…]*2-6(；)`; without `max` the group has exactly `min` items. */
export interface GroupNode {
  kind: 'group';
  nodes: ItemNode[];
  min: number;
  max?: number;
  joiner?: Joiner;
}

/** What stands between two items; each `¶` in it is a paragraph break. Both kinds of brackets mean the same. */
export interface Joiner {
  text: string;
  brackets: '()' | '（）';
}

/** The most items a group may have. */
export const MOST_ITEMS = 99;

/** The longest name of a slot, in characters (code points). */
export const LONGEST_SLOT_NAME = 200;

/** The name by which a slot is known: as written, without blanks at its ends. */
export function slotName(node: SlotNode): string {
  return node.name.trim();
}

/** The most items a group takes. */
export function mostItems(group: GroupNode): number {
  return group.max ?? group.min;
}
