import { editorAround } from './families/hidden-field';
import { isVisible } from './visibility';

const GRID = '[role="grid"], [role="treegrid"]';
const CELL = 'td, [role="gridcell"]';
/** What a table of cells holds its text in. */
const WITHIN = `table, ${GRID}`;

/** The most text nodes that are looked at; a document has other text long before. */
const MOST = 2000;

/**
 * Whether a field that nobody sees keeps the keyboard for a grid: then a whole cell is selected, or none, and no caret stands in a text. What such a grid is given replaces
 * the cell, and several paragraphs the cells below it.
 */
export function standsForCells(field: HTMLElement): boolean {
  if (isVisible(field)) return false;
  if (field.closest(GRID)) return true;
  const root = editorAround(field);
  return root.querySelector(CELL) !== null && holdsCellsAlone(root, field);
}

/** Whether all text is in cells or their heads; a document may hold a table beside its text. */
function holdsCellsAlone(root: HTMLElement, field: HTMLElement): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < MOST; seen += 1) {
    const text = walker.nextNode();
    if (!text) return true;
    const around = text.parentElement;
    if (text.nodeValue?.trim() === '' || field.contains(text)) continue;
    if (!around?.closest(WITHIN) && around?.checkVisibility()) return false;
  }
  return true;
}
