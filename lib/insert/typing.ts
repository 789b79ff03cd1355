import { closeTyping } from './close-typing';
import { isTextField } from './editable';
import { splitParagraphs } from './paragraphs';
import { deepActiveElement } from './shadow';

/**
 * Types at the caret with the events that a person's typing makes. `execCommand` makes the browser's own `input`, but neither `beforeinput`, from which some
 * editors take the text themselves, nor `keyup`, at which those of the jQuery age copy it into the form. `acted` when the page took it, `typed` when the browser did.
 */
export function typeText(editable: HTMLElement, text: string): 'acted' | 'typed' | 'ignored' {
  closeTyping(editable);
  const target = deepActiveElement(editable.ownerDocument) ?? editable;
  const isTaken = offer(target, text);
  const did = isTaken ? 'acted' : enter(editable, text) ? 'typed' : 'ignored';
  releaseKey(target);
  return did;
}

/**
 * Offers a text in `beforeinput`; false when the page leaves it to the browser. Several paragraphs are offered as what they are for such editors, a paste: typed one by one the
 * second would find the caret where it was, for the first is drawn later (Trix).
 */
function offer(target: Element, text: string): boolean {
  const init = { bubbles: true, cancelable: true, composed: true };
  if (!text.includes('\n'))
    return !target.dispatchEvent(
      new InputEvent('beforeinput', { ...init, inputType: 'insertText', data: text }),
    );
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/plain', text);
  return !target.dispatchEvent(
    new InputEvent('beforeinput', { ...init, inputType: 'insertFromPaste', dataTransfer }),
  );
}

function enter(editable: HTMLElement, text: string): boolean {
  const { ownerDocument } = editable;
  if (!isTypedByLines(editable, text)) return ownerDocument.execCommand('insertText', false, text);
  let isTyped = false;
  splitParagraphs(text).forEach((line, at) => {
    if (at > 0) isTyped = ownerDocument.execCommand('insertParagraph') || isTyped;
    if (line !== '') isTyped = ownerDocument.execCommand('insertText', false, line) || isTyped;
  });
  return isTyped;
}

/** Whether each paragraph is typed for itself: Firefox makes a line break of `\n`, where its Enter makes a paragraph. */
export function isTypedByLines(editable: HTMLElement, text: string): boolean {
  if (!import.meta.env.FIREFOX || isTextField(editable) || !text.includes('\n')) return false;
  return editable.contentEditable !== 'plaintext-only';
}

/** Sends what a page is sent when a key comes up: after a real paste it is that of V. */
export function releaseKey(target: Element): void {
  const key = { key: 'Unidentified', bubbles: true, cancelable: true, composed: true };
  target.dispatchEvent(new KeyboardEvent('keyup', key));
}

/** What a field sends when it loses the keyboard after a change: a page may read it only then. */
export function reportChange(field: HTMLElement): void {
  if (isTextField(field)) field.dispatchEvent(new Event('change', { bubbles: true }));
}
