import { isTextField } from './editable';
import { offsetBehind } from './find-place';
import { countedText } from './reading';
import type { Expectation } from './region';
import { selectionAround } from './selection';

/** Moves the caret to `caret` (an offset into the inserted text), once the text has been read back in the editor. */
export function placeCaret(expected: Expectation, text: string, caret: number): void {
  const { root } = expected;
  if (isTextField(root)) {
    // The browser leaves the caret behind what it typed.
    const end = root.selectionEnd ?? root.value.length;
    const at = Math.max(0, end - text.length + caret);
    root.setSelectionRange(at, at);
    return;
  }
  const place = findPlace(expected, text.slice(0, caret), text.slice(caret));
  if (place) selectionAround(root)?.collapse(place.node, place.offset);
}

/** The place behind this number of counted characters, plus the blanks that the text has just before it. */
function findPlace({ region, before }: Expectation, left: string, right: string) {
  const startsParagraph = left.endsWith('\n');
  const blanks = startsParagraph ? 0 : (/[^\S\n]*$/.exec(left)?.[0].length ?? 0);
  // At the start of a paragraph the place is known by the character behind it, unless that paragraph is empty.
  const ahead = startsParagraph && /^\S/.test(right);
  let missing = before.length + countedText(left).length + (ahead ? 1 : 0);
  for (const node of region.textNodes()) {
    const here = countedText(node.data).length;
    if (missing > here || (missing === 0 && here === 0)) {
      missing -= here;
      continue;
    }
    const offset = offsetBehind(node.data, missing);
    return { node, offset: ahead ? offset - 1 : Math.min(offset + blanks, node.length) };
  }
  return null;
}
