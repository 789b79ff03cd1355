import { blankOf, collectBlanks } from './blanks';
import type { Blanks } from './blanks';
import { slotText } from './fill';
import type { ItemNode, PatternNode } from './tree';
import type { FillValues } from './types';

/**
 * What the members of each group say, group by group, for `parallel`: their text and values without the number. A member in
 * which a blank is still empty says nothing yet.
 */
export function membersOf(nodes: PatternNode[], values: FillValues): string[][] {
  const blanks = collectBlanks(nodes);
  return nodes
    .filter((node) => node.kind === 'group')
    .map((node, group) =>
      (values.groups[group] ?? []).map((typed, at) => {
        const texts = node.nodes.map((inner) =>
          textOf(inner, blanks, values, { group, at, typed }),
        );
        return texts.includes(undefined) ? '' : texts.join('');
      }),
    );
}

interface Member {
  group: number;
  at: number;
  typed: Record<string, string>;
}

/** A node's text; undefined for a blank that nothing fills. */
function textOf(
  node: ItemNode,
  blanks: Blanks,
  values: FillValues,
  { group, at, typed }: Member,
): string | undefined {
  if (node.kind === 'text') return node.text;
  const blank = node.kind === 'slot' ? blankOf(blanks, node, group) : undefined;
  if (!blank) return '';
  return blanks.outer.has(blank.name) ? slotText(blank, values.slots) : slotText(blank, typed, at);
}
