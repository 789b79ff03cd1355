import { slotName } from './tree';
import type { ItemNode, PatternNode, SlotNode } from './tree';
import type { SlotField } from './types';

/** The blanks of a pattern by name, in reading order: those filled once, and for each group those filled once per item. */
export interface Blanks {
  outer: Map<string, SlotField>;
  groups: Array<Map<string, SlotField>>;
}

/*
 * The same name twice is one blank. Inside a group each item has its own, unless the name also stands outside the groups:
 * then it is the outer blank everywhere, so that “{=数}个{标准=精细}：[{#一是}{事项}要{标准}]…” asks for 标准 once. A default or
 * choices given at any one of a blank's places hold for all of them; the first given count.
 */

/** Collects the blanks of a pattern, or of a whole outline. */
export function collectBlanks(nodes: PatternNode[]): Blanks {
  const outerNames = new Set(
    nodes.flatMap((node) => (node.kind === 'slot' ? [slotName(node)] : [])),
  );
  const blanks: Blanks = { outer: new Map(), groups: [] };
  for (const node of nodes) {
    if (node.kind === 'slot') addSlot(blanks.outer, node);
    if (node.kind !== 'group') continue;
    const own = new Map<string, SlotField>();
    for (const slot of slotsOf(node.nodes))
      addSlot(outerNames.has(slotName(slot)) ? blanks.outer : own, slot);
    blanks.groups.push(own);
  }
  return blanks;
}

/** The slots among the nodes of an item. */
export function slotsOf(nodes: ItemNode[]): SlotNode[] {
  return nodes.filter((node) => node.kind === 'slot');
}

/** The blank a slot of group `group` (or outside any) stands for. */
export function blankOf(blanks: Blanks, slot: SlotNode, group?: number): SlotField | undefined {
  const name = slotName(slot);
  return (
    blanks.outer.get(name) ?? (group === undefined ? undefined : blanks.groups[group]?.get(name))
  );
}

function addSlot(into: Map<string, SlotField>, slot: SlotNode): void {
  const name = slotName(slot);
  const field: SlotField = into.get(name) ?? { kind: 'slot', name };
  into.set(name, field);
  const { given } = slot;
  if (given.kind === 'default') setDefault(field, given.text);
  if (given.kind !== 'choices') return;
  const choices = given.options.filter((option) => option.trim() !== '');
  if (choices.length > 0) field.choices ??= choices;
  setDefault(field, choices[0]);
}

function setDefault(field: SlotField, text: string | undefined): void {
  if (text !== undefined && text.trim() !== '') field.default ??= text;
}
