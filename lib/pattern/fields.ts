import { collectBlanks, slotsOf } from './blanks';
import { ordinals } from './ordinals';
import { mostItems, slotName } from './tree';
import type { GroupNode, PatternNode, PatternTree } from './tree';
import type { Field, FillValues, GroupField } from './types';

/** What there is to fill, in reading order; see `collectBlanks` for which slots are one blank. Dates fill themselves in. */
export function fieldsOf(tree: PatternTree): Field[] {
  return listFields(tree.nodes);
}

/** Values with nothing typed yet: each group has the fewest items it takes. */
export function emptyValues(tree: PatternTree): FillValues {
  return listEmptyValues(tree.nodes);
}

/** The ordinals a group shows when it has `count` items; empty for a group without ordinals. */
export function ordinalsOf(field: GroupField, count: number): string[] {
  return field.style === undefined ? [] : ordinals(field.style, count);
}

/** `fieldsOf` for a list of nodes. */
export function listFields(nodes: PatternNode[]): Field[] {
  const blanks = collectBlanks(nodes);
  const fields: Field[] = [];
  const listed = new Set<string>();
  let group = 0;

  const listOuter = (name: string): void => {
    const field = blanks.outer.get(name);
    if (field && !listed.has(name)) fields.push(field);
    listed.add(name);
  };
  for (const node of nodes) {
    if (node.kind === 'slot') listOuter(slotName(node));
    if (node.kind !== 'group') continue;
    for (const slot of slotsOf(node.nodes)) {
      const name = slotName(slot);
      if (blanks.outer.has(name)) listOuter(name);
    }
    fields.push(groupField(node, group, [...(blanks.groups[group]?.values() ?? [])]));
    group += 1;
  }
  return fields;
}

/** `emptyValues` for a list of nodes. */
export function listEmptyValues(nodes: PatternNode[]): FillValues {
  const groups = nodes.filter((node) => node.kind === 'group');
  return {
    slots: {},
    groups: groups.map((group) => Array.from({ length: group.min }, () => ({}))),
  };
}

function groupField(node: GroupNode, group: number, fields: GroupField['fields']): GroupField {
  const ordinal = node.nodes.find((inner) => inner.kind === 'ordinal');
  const max = mostItems(node);
  const range = { kind: 'group' as const, group, min: node.min, max, fields };
  if (!ordinal) return { ...range, ordinals: [] };
  return { ...range, ordinals: ordinals(ordinal.style, max), style: ordinal.style };
}
