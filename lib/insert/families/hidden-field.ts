import { wakeByFocus, restByBlur } from '../waking';
import { frameAround, isVisible } from '../visibility';
import type { Family } from './family';

/** What hidden fields have in common. */
export const HIDDEN = {
  shows: 'drawn',
  wake: wakeByFocus,
  rest: restByBlur,
} as const;

/**
 * An editable that the user can't see, which collects the keys of an editor drawn around it (canvas-editor, Univer, CodeMirror 5,
 * Ace). What stands in it proves nothing; what is drawn on a canvas can't be read back.
 */
export const hiddenField: Family = {
  ...HIDDEN,
  name: 'hidden-field',
  recognise: (editable) => (isSeen(editable) ? null : editorAround(editable)),
  // 金山/WPS 文字 has no mark of its own; where its API is missing, one look into the page's world is lost.
  model: 'wps',
  techniques: ['paste-watched-plain', 'type'],
};

function isSeen(editable: HTMLElement): boolean {
  const { color, caretColor } = getComputedStyle(editable);
  // A caret that shows belongs to a field that shows: some lay a transparent textarea over coloured text.
  if (isTransparent(color) && isTransparent(caretColor)) return false;
  // The whole editable may be empty, and so without a height, while the editor around it shows a line to write in.
  return isVisible(editable);
}

/** Computed colours are written as `rgba(0, 0, 0, 0)`. */
function isTransparent(color: string): boolean {
  return /^rgba\(.*, 0\)$/.test(color) || color === 'transparent';
}

/** The nearest element around a hidden field, be it outside its frame, that is large enough to be what the user sees. */
export function editorAround(field: HTMLElement): HTMLElement {
  let around: HTMLElement = field;
  for (;;) {
    if (around !== field && !isSmall(around) && isVisible(around)) return around;
    const outer = parentAround(around);
    if (!outer) return around;
    around = outer;
  }
}

function parentAround(element: HTMLElement): HTMLElement | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return root.host as HTMLElement;
  const frame = frameAround(element.ownerDocument);
  return frame === null || frame === 'foreign' ? null : (frame as HTMLElement);
}

function isSmall(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width < 200 || height < 24;
}
