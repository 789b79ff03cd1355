import { blankOf, collectBlanks } from './blanks';
import type { Blanks } from './blanks';
import { countNumeral } from './numerals';
import { ordinal } from './ordinals';
import { splitLines } from './position';
import { mostItems } from './tree';
import type { GroupNode, InlineNode, ItemNode, PatternNode, PatternTree } from './tree';
import type { PreviewPiece } from './types';

/**
 * A pattern on one line: slots as chips with their default or name, a group as its first item and “…”. A line break becomes a
 * space, or nothing after punctuation. A count is a chip too (“数个”), but where the group has an exact number of items.
 */
export function preview(tree: PatternTree): PreviewPiece[] {
  return tidy(new Previewer(tree.nodes).previewNext(tree.nodes));
}

/** A preview as plain text. */
export function previewText(pieces: PreviewPiece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** Previews the nodes of a pattern, or of an outline part by part, in order; line breaks are still in them, see `tidy`. */
export class Previewer {
  private readonly blanks: Blanks;
  private readonly groups: GroupNode[];
  private nextGroup = 0;

  constructor(all: PatternNode[]) {
    this.blanks = collectBlanks(all);
    this.groups = all.filter((node) => node.kind === 'group');
  }

  previewNext(nodes: PatternNode[]): PreviewPiece[] {
    return nodes.flatMap((node, at) =>
      node.kind === 'group' ? this.previewGroup(node) : this.previewNode(node, nodes[at + 1]),
    );
  }

  /** Passes over nodes that are not shown. */
  skip(nodes: PatternNode[]): void {
    this.nextGroup += nodes.filter((node) => node.kind === 'group').length;
  }

  private previewGroup(group: GroupNode): PreviewPiece[] {
    const index = this.nextGroup;
    this.nextGroup += 1;
    const item = group.nodes.flatMap((node, at) =>
      node.kind === 'ordinal'
        ? [text(ordinal(node.style, 0, mostItems(group)))]
        : this.previewNode(node, group.nodes[at + 1], index),
    );
    if (mostItems(group) === 1) return item;
    const between = group.joiner?.text.replaceAll('¶', '\n') ?? '';
    return [...item, text(between), { kind: 'more', text: '…' }];
  }

  private previewNode(
    node: InlineNode,
    following: PatternNode | ItemNode | undefined,
    group?: number,
  ): PreviewPiece[] {
    switch (node.kind) {
      case 'text':
        return [text(node.text)];
      case 'slot': {
        const blank = blankOf(this.blanks, node, group);
        return blank ? [{ kind: 'slot', text: blank.default ?? blank.name }] : [];
      }
      case 'date':
        return [{ kind: 'slot', text: node.unit }];
      case 'count': {
        const counted = this.groups[this.nextGroup];
        return [countPiece(counted, following?.kind === 'text' ? following.text : '')];
      }
      case 'caret':
        return [];
    }
  }
}

/** One line out of pieces: no line breaks, no blanks at the ends, text pieces side by side made one, nothing empty. */
export function tidy(pieces: PreviewPiece[]): PreviewPiece[] {
  const line: PreviewPiece[] = [];
  for (const piece of pieces) {
    const last = line.at(-1);
    const before = last?.text ?? '';
    const flat = flatten(piece.text, before);
    if (flat === '') continue;
    if (last?.kind === 'text' && piece.kind === 'text') last.text += flat;
    else line.push({ kind: piece.kind, text: flat });
  }
  const last = line.at(-1);
  if (last?.kind === 'text') last.text = last.text.trimEnd();
  return last?.text === '' ? line.slice(0, -1) : line;
}

function flatten(piece: string, before: string): string {
  let out = '';
  splitLines(piece).forEach((line, at) => {
    const sofar = out === '' ? before : out;
    const needsSpace = at > 0 && sofar !== '' && !/[\p{P}\s]$/u.test(sofar);
    out += `${needsSpace ? ' ' : ''}${at > 0 || before === '' ? line.trimStart() : line}`;
  });
  return out;
}

function countPiece(counted: GroupNode | undefined, following: string): PreviewPiece {
  if (!counted || mostItems(counted) > counted.min) return { kind: 'slot', text: '数' };
  return text(countNumeral(counted.min, following));
}

function text(content: string): PreviewPiece {
  return { kind: 'text', text: content };
}
