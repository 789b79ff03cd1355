import type { Caret, CaretMemory } from './caret-memory';
import { isTextField, refusalOf } from './editable';
import { recogniseFamily } from './families';
import type { PageModel } from './page-model/page-report';
import { possibleEnds, rangeOf } from './selection';
import { textBefore } from './text-before';

/** The most characters before the caret that are ever read from a page. */
const MOST_CHARACTERS = 2000;

/**
 * The text before the caret of this frame, at most 2,000 characters with paragraphs joined by `\n`. The page's own model where only that holds the text. Null where there is no caret,
 * where nothing may be inserted (passwords above all), and in editors that draw their text themselves.
 */
export function readBefore(memory: CaretMemory): string | { model: PageModel } | null {
  const caret = memory.last();
  if (!caret || refusalOf(caret.element) !== null) return null;
  const { element } = caret;
  const { family, root } = recogniseFamily(element);
  if (family.model) return { model: family.model };
  if (family.shows === 'drawn') return null;
  if (!isTextField(element)) return readInTree(caret, root);
  // Not the hidden field that collects an editor's keys (Monaco).
  return root === element ? readInField(element) : null;
}

function readInField(field: HTMLInputElement | HTMLTextAreaElement): string | null {
  const { value, selectionStart } = field;
  return selectionStart === null ? null : value.slice(0, selectionStart).slice(-MOST_CHARACTERS);
}

function readInTree({ element, place }: Caret, root: HTMLElement): string | null {
  const [ends] = place?.selection ? possibleEnds(element, place.selection) : [];
  if (!ends) return null;
  const { startContainer, startOffset } = rangeOf(ends);
  return textBefore(root, startContainer, startOffset, MOST_CHARACTERS);
}
