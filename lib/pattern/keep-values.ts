import { collectBlanks } from './blanks';
import { slotName } from './tree';
import type { Given, PatternNode, SlotNode } from './tree';
import type { FillValues } from './types';

/**
 * The nodes with what was typed as their slots' examples, so that a filled pattern can be kept as a pattern of its own: a default
 * is replaced, a choice put first. Of a group's items the first gives the example. A value that runs over a line can't be
 * one and is passed over. Each slot keeps its example where it was given; one without any gets it at its first place.
 */
export function keepValues(nodes: PatternNode[], values: FillValues): PatternNode[] {
  const blanks = collectBlanks(nodes);
  const withExample = new Set<string>();
  let group = -1;

  const keep = (slot: SlotNode, own: Record<string, string> | undefined): SlotNode => {
    const name = slotName(slot);
    const isOuter = blanks.outer.has(name);
    const typed = valueIn(isOuter ? values.slots : own, name);
    const field = isOuter ? blanks.outer.get(name) : blanks.groups[group]?.get(name);
    if (typed === undefined || !field) return slot;
    const id = isOuter ? name : `${group} ${name}`;
    const hasExample = field.default !== undefined || field.choices !== undefined;
    if (slot.given.kind === 'nothing' && (hasExample || withExample.has(id))) return slot;
    withExample.add(id);
    return { ...slot, given: givenWith(slot.given, typed) };
  };

  return nodes.map((node) => {
    if (node.kind === 'slot') return keep(node, undefined);
    if (node.kind !== 'group') return node;
    group += 1;
    const [first] = values.groups[group] ?? [];
    return {
      ...node,
      nodes: node.nodes.map((inner) => (inner.kind === 'slot' ? keep(inner, first) : inner)),
    };
  });
}

function givenWith(given: Given, typed: string): Given {
  if (given.kind !== 'choices') return { kind: 'default', text: typed };
  if (typed.includes('|')) return given;
  return { ...given, options: [typed, ...given.options.filter((option) => option !== typed)] };
}

function valueIn(typed: Record<string, string> | undefined, name: string): string | undefined {
  const text = typed && Object.hasOwn(typed, name) ? typed[name]?.trim() : undefined;
  return text === undefined || text === '' || /[\r\n\u2028\u2029]/.test(text) ? undefined : text;
}
