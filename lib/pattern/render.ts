import { escapeSlotText, escapeText } from './escape';
import type { Given, GroupNode, ItemNode, PatternNode, PatternTree } from './tree';

/**
 * The body a tree was read from, character by character. A tree made by hand must be one that can be written: no two text
 * nodes side by side, no `}` as the first text after a default or choices, no `[` as the first of a group's item, and nothing
 * after a group without joiner that reads as part of its repeat.
 */
export function render(tree: PatternTree): string {
  return tree.nodes.map(renderNode).join('');
}

function renderNode(node: PatternNode | ItemNode): string {
  switch (node.kind) {
    case 'text':
      return escapeText(node.text);
    case 'slot':
      return `{${node.name}${renderGiven(node.given)}}`;
    case 'date':
      return `{${node.unit}${node.han ? `${node.han}汉字` : ''}}`;
    case 'count':
      return '{=数}';
    case 'caret':
      return '{光标}';
    case 'ordinal':
      return `{#${node.style}}`;
    case 'group':
      return renderGroup(node);
  }
}

function renderGiven(given: Given): string {
  switch (given.kind) {
    case 'nothing':
      return '';
    case 'default':
      return `=${escapeSlotText(given.text)}`;
    case 'choices':
      return `${given.colon}${escapeSlotText(given.options.join('|'))}`;
  }
}

function renderGroup(group: GroupNode): string {
  const items = group.nodes.map(renderNode).join('');
  const range = group.max === undefined ? `${group.min}` : `${group.min}-${group.max}`;
  const { joiner } = group;
  const between = joiner
    ? `${joiner.brackets.charAt(0)}${joiner.text}${joiner.brackets.charAt(1)}`
    : '';
  return `[${items}]*${range}${between}`;
}
