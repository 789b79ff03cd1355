import type { Caret, CaretMemory } from './caret-memory';
import { isTextField, refusalOf } from './editable';
import { recogniseFamily } from './families';
import { textBefore } from './text-before';

/** The most characters before the caret that a page is ever asked for. */
const MOST_CHARACTERS = 2000;

/**
 * The text before the caret of this frame, at most 2,000 characters with paragraphs joined by `\n`. Null where there is no caret,
 * where nothing may be inserted (passwords above all), and in editors that draw their text themselves.
 */
export function readBefore(memory: CaretMemory): string | null {
  const caret = memory.last();
  if (!caret || refusalOf(caret.element) !== null) return null;
  const { element } = caret;
  const { family, root } = recogniseFamily(element);
  if (family.shows === 'drawn') return null;
  if (!isTextField(element)) return readInTree(caret, root);
  // Not the hidden field that collects an editor's keys (Monaco).
  return root === element ? readInField(element) : null;
}

function readInField(field: HTMLInputElement | HTMLTextAreaElement): string | null {
  const { value, selectionStart } = field;
  return selectionStart === null ? null : value.slice(0, selectionStart).slice(-MOST_CHARACTERS);
}

function readInTree({ selection }: Caret, root: HTMLElement): string | null {
  if (!selection) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset, range } = selection;
  if (!root.contains(anchorNode) || !root.contains(focusNode)) {
    if (!root.contains(range.startContainer)) return null;
    return textBefore(root, range.startContainer, range.startOffset, MOST_CHARACTERS);
  }
  const [node, offset] = isAfter(anchorNode, anchorOffset, focusNode, focusOffset)
    ? [focusNode, focusOffset]
    : [anchorNode, anchorOffset];
  return textBefore(root, node, offset, MOST_CHARACTERS);
}

/** Whether the first boundary point stands behind the second. */
function isAfter(node: Node, offset: number, other: Node, otherOffset: number): boolean {
  if (node === other) return offset > otherOffset;
  const place = document.createRange();
  place.setStart(other, Math.min(otherOffset, lengthOf(other)));
  return place.comparePoint(node, Math.min(offset, lengthOf(node))) > 0;
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}
