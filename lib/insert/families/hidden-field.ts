import type { Family } from './family';

/**
 * A field that nobody is meant to see, which collects the keys of an editor drawn around it (canvas-editor, Univer, CodeMirror 5,
 * Ace). It hands a paste on; what is drawn on a canvas can't be read back.
 */
export const hiddenField: Family = {
  name: 'hidden-field',
  recognise: (editable) => (isHidden(editable) ? editorAround(editable) : null),
  techniques: ['paste-plain'],
  shows: 'drawn',
};

function isHidden(field: HTMLElement): boolean {
  const { width, height } = field.getBoundingClientRect();
  const { opacity, color, caretColor } = getComputedStyle(field);
  // A caret that shows belongs to a field that shows: some lay a transparent textarea over coloured text.
  if (isTransparent(color) && isTransparent(caretColor)) return true;
  return field instanceof HTMLTextAreaElement && (width <= 2 || height <= 2 || opacity === '0');
}

/** Computed colours are written as `rgba(0, 0, 0, 0)`. */
function isTransparent(color: string): boolean {
  return /^rgba\(.*, 0\)$/.test(color) || color === 'transparent';
}

function editorAround(field: HTMLElement): HTMLElement {
  let around: HTMLElement = field;
  while (around.parentElement && isSmall(around)) around = around.parentElement;
  return around;
}

function isSmall(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width < 200 || height < 60;
}
