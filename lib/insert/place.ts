import { isTextField, type TextField } from './editable';
import { findAgain, findOnce, offsetBehind, REMEMBERED, type Surroundings } from './find-place';
import { countedText } from './reading';
import { readOutwards } from './region';
import {
  possibleEnds,
  rangeOf,
  restoreSelection,
  saveSelection,
  selectionAround,
  type Ends,
  type SavedSelection,
} from './selection';

/** Where the caret stood: its nodes, and what stood around it, by which it is found again when the page has drawn the nodes again. */
export interface Place extends Surroundings {
  /** Null for a text field. */
  selection: SavedSelection | null;
  /** A text field's own selection, in UTF-16 units; null where the field does not say (type email, number). */
  field: { start: number; end: number } | null;
}

/** The place of the caret in an editable now; null when the selection stands elsewhere, or nowhere in particular. */
export function savePlace(editable: HTMLElement): Place | null {
  if (isTextField(editable)) return saveFieldPlace(editable);
  const selection = saveSelection(editable);
  if (!selection) return isWithoutSelection(editable) ? BARE : null;
  const { startContainer, startOffset, endContainer, endOffset, collapsed } = selection.range;
  const left = readOutwards(
    editable,
    { node: startContainer, offset: startOffset },
    'back',
    REMEMBERED,
  );
  const right = readOutwards(
    editable,
    { node: endContainer, offset: endOffset },
    'forward',
    REMEMBERED,
  );
  return {
    selection,
    field: null,
    before: left.text.slice(-REMEMBERED),
    selected: collapsed ? '' : countedText(selection.range.toString()),
    after: right.text.slice(0, REMEMBERED),
    side: sideOf(startContainer, startOffset),
  };
}

/** EditContext and the like: the element has the keyboard and a selection of its own. */
function isWithoutSelection(editable: HTMLElement): boolean {
  return !editable.isContentEditable;
}

const BARE: Place = {
  selection: null,
  field: null,
  before: '',
  selected: '',
  after: '',
  side: 'none',
};

function saveFieldPlace(field: TextField): Place {
  const { value, selectionStart: start, selectionEnd: end } = field;
  if (start === null || end === null) return BARE;
  return {
    selection: null,
    field: { start, end },
    before: value.slice(Math.max(0, start - REMEMBERED), start),
    selected: value.slice(start, end),
    after: value.slice(end, end + REMEMBERED),
    side: 'before',
  };
}

function sideOf(node: Node, offset: number): Place['side'] {
  if (node.nodeType !== Node.TEXT_NODE) return 'none';
  const { data } = node as Text;
  if (countedText(data.slice(0, offset)) !== '') return 'before';
  return countedText(data.slice(offset)) === '' ? 'none' : 'after';
}

/**
 * Puts the selection back where it stood: `there` when it had not moved, `moved` when it was put back (the editor has to notice), `lost` when what stood
 * around it is not there any more or stands there more than once.
 */
export function restorePlace(editable: HTMLElement, place: Place): 'there' | 'moved' | 'lost' {
  if (isTextField(editable)) return restoreInField(editable, place);
  if (!place.selection) return 'there';
  const living = livingEnds(editable, place, place.selection);
  if (living) return restoreSelection(editable, living) ? 'moved' : 'there';
  const found = findAgain(editable, place);
  if (!found) return 'lost';
  selectionAround(editable)?.setBaseAndExtent(
    found.start.node,
    found.start.offset,
    found.end.node,
    found.end.offset,
  );
  return 'moved';
}

function restoreInField(field: TextField, place: Place): 'there' | 'moved' | 'lost' {
  if (!place.field) return 'there';
  const { value } = field;
  const { start, end } = place.field;
  const { before, selected, after } = countedPlace(place);
  const isSame =
    countedText(value.slice(Math.max(0, start - REMEMBERED), start)).endsWith(
      before.slice(-NEAR),
    ) &&
    countedText(value.slice(start, end)) === selected &&
    countedText(value.slice(end, end + REMEMBERED)).startsWith(after.slice(0, NEAR)) &&
    start <= value.length;
  if (isSame) return selectInField(field, start, end);
  const at = findOnce(countedText(value), { before, selected, after });
  if (at === undefined) return 'lost';
  const from = offsetBehind(value, at);
  return selectInField(
    field,
    from,
    selected === '' ? from : offsetBehind(value, at + selected.length),
  );
}

function countedPlace({ before, selected, after }: Place) {
  return {
    before: countedText(before),
    selected: countedText(selected),
    after: countedText(after),
  };
}

function selectInField(field: TextField, start: number, end: number): 'there' | 'moved' {
  if (field.selectionStart === start && field.selectionEnd === end) return 'there';
  field.setSelectionRange(start, end);
  return 'moved';
}

/** How near (counted characters) the surroundings of a living place must be the same. */
const NEAR = 12;

/** The remembered ends, where their nodes live on with the same text next to them: as they were, or as the document's changes moved them. */
function livingEnds(editable: HTMLElement, place: Place, saved: SavedSelection): Ends | null {
  return (
    possibleEnds(editable, saved).find((ends) => {
      const range = rangeOf(ends);
      if (countedText(range.toString()) !== place.selected) return false;
      const { startContainer, startOffset, endContainer, endOffset } = range;
      const start = { node: startContainer, offset: startOffset };
      const left = readOutwards(editable, start, 'back', NEAR).text;
      const end = { node: endContainer, offset: endOffset };
      const right = readOutwards(editable, end, 'forward', NEAR).text;
      return (
        left.slice(-NEAR) === place.before.slice(-NEAR) &&
        right.slice(0, NEAR) === place.after.slice(0, NEAR)
      );
    }) ?? null
  );
}

/** Whether the surroundings of a place stand once in an editable. */
export function standsAgain(editable: HTMLElement, place: Place): boolean {
  return findAgain(editable, place) !== null;
}
