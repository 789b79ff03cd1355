import type { Family } from './families/family';
import { placeCaret } from './place-caret';
import { pressKey } from './press-key';
import { readCounted, type Expectation } from './reading';
import { deepActiveElement } from './shadow';
import { judgeWhole } from './verify';

/** What was inserted where, and the place in it (an offset into `text`) that the caret is to be left at. */
export interface Inserted {
  root: HTMLElement;
  expected: Expectation | null;
  text: string;
  caret: number;
}

/** Leaves the caret inside the text that has just been inserted; where its place can't be found, behind it. */
export function leaveCaret(element: HTMLElement, family: Family, inserted: Inserted): void {
  const { root, expected, text, caret } = inserted;
  if (family.shows === 'lines' || family.shows === 'drawn') {
    // Their own selection is out of reach, but they know the arrow keys.
    const back = countSteps(text.slice(caret));
    for (let step = 0; step < back; step += 1)
      pressKey(deepActiveElement(element.ownerDocument) ?? element, 'ArrowLeft');
    return;
  }
  // Only where the whole text reads as expected can a place in it be counted out.
  if (expected && judgeWhole(expected)(readCounted(root)) === 'inserted')
    placeCaret(root, expected, text, caret);
}

/** How often the arrow key is pressed to cross a text: once for each character as people see it. */
function countSteps(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}
