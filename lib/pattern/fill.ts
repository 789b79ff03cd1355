import { blankOf, collectBlanks } from './blanks';
import type { Blanks } from './blanks';
import { formatDate } from './dates';
import { countNumeral } from './numerals';
import { ordinal } from './ordinals';
import { ParagraphWriter } from './paragraph-writer';
import type { GroupNode, ItemNode, PatternNode, PatternTree, SlotNode } from './tree';
import type { Filled, FillValues, SlotField } from './types';

/** `today`: the day that dates show; by default the current one. */
export interface FillOptions {
  today?: Date;
}

/**
 * Fills a pattern. A value that is missing or blank is its slot's default (see `defaultFor`), and without one 【name】. A group with fewer
 * items than it takes is made up with empty ones; more than it takes are all kept, since the writer wrote them.
 */
export function fill(tree: PatternTree, values: FillValues, options: FillOptions = {}): Filled {
  const writer = new ParagraphWriter();
  new PatternFiller(tree.nodes, values, options, writer).fillNext(tree.nodes);
  return writer.finish();
}

/** Where in the groups a node stands: item `at` of `count`, with its own values. */
interface ItemPlace {
  group: number;
  at: number;
  count: number;
  values: Record<string, string>;
}

/** Fills the nodes of a pattern, or of an outline part by part, in order: groups are numbered through. */
export class PatternFiller {
  private readonly blanks: Blanks;
  private readonly groups: GroupNode[];
  private readonly today: Date;
  /** The group that comes next, which is what a count counts. */
  private nextGroup = 0;

  constructor(
    all: PatternNode[],
    private readonly values: FillValues,
    options: FillOptions,
    private readonly writer: ParagraphWriter,
  ) {
    this.blanks = collectBlanks(all);
    this.groups = all.filter((node) => node.kind === 'group');
    this.today = options.today ?? new Date();
  }

  fillNext(nodes: PatternNode[]): void {
    nodes.forEach((node, at) => {
      if (node.kind === 'group') this.fillGroup(node);
      else this.fillNode(node, textOf(nodes[at + 1]));
    });
  }

  /** Passes over nodes that are not inserted. */
  skip(nodes: PatternNode[]): void {
    this.nextGroup += nodes.filter((node) => node.kind === 'group').length;
  }

  private fillGroup(group: GroupNode): void {
    const index = this.nextGroup;
    this.nextGroup += 1;
    const items = this.itemsOf(index);
    items.forEach((values, at) => {
      if (at > 0 && group.joiner)
        this.writer.write('text', group.joiner.text.replaceAll('¶', '\n'));
      group.nodes.forEach((node, inner) => {
        const place = { group: index, at, count: items.length, values };
        this.fillNode(node, textOf(group.nodes[inner + 1]), place);
      });
    });
  }

  private fillNode(node: ItemNode, following: string, place?: ItemPlace): void {
    switch (node.kind) {
      case 'text':
        return this.writer.write('text', node.text);
      case 'slot':
        return this.fillSlot(node, place);
      case 'date':
        return this.writer.write('value', formatDate(node, this.today), node.unit);
      case 'count':
        return this.writer.write(
          'text',
          countNumeral(this.itemsOf(this.nextGroup).length, following),
        );
      case 'ordinal':
        return this.writer.write('text', place ? ordinal(node.style, place.at, place.count) : '');
      case 'caret':
        return this.writer.placeCaret();
    }
  }

  private fillSlot(slot: SlotNode, place?: ItemPlace): void {
    const blank = blankOf(this.blanks, slot, place?.group);
    if (!blank) return;
    const { name } = blank;
    const ownItem = this.blanks.outer.has(name) ? undefined : place;
    const text = slotText(blank, ownItem ? ownItem.values : this.values.slots, ownItem?.at);
    if (text === undefined) this.writer.write('blank', `【${name}】`, name);
    else this.writer.write('value', text, name);
  }

  private itemsOf(group: number): Array<Record<string, string>> {
    const typed = this.values.groups[group] ?? [];
    const missing = Math.max(0, (this.groups[group]?.min ?? 0) - typed.length);
    return [...typed, ...Array.from({ length: missing }, () => ({}))];
  }
}

/** What a slot is filled with: what was typed, else its default (in item `item` of a group); undefined leaves it blank. */
export function slotText(
  blank: SlotField,
  typed: Record<string, string> | undefined,
  item?: number,
): string | undefined {
  return valueIn(typed, blank.name) ?? defaultFor(blank, item);
}

/**
 * A default inside a group is the first item's example: the same words in every item are never what a writer means, so
 * the others are left blank and stand out. The first of several choices serves every item.
 */
export function defaultFor(blank: SlotField, item = 0): string | undefined {
  return item === 0 || blank.choices ? blank.default : undefined;
}

/** What was typed for a slot, if anything but blanks; a slot may be called `constructor` and the like. */
function valueIn(values: Record<string, string> | undefined, name: string): string | undefined {
  const value = values && Object.hasOwn(values, name) ? values[name] : undefined;
  return value === undefined || value.trim() === '' ? undefined : value;
}

function textOf(node: PatternNode | ItemNode | undefined): string {
  return node?.kind === 'text' ? node.text : '';
}
