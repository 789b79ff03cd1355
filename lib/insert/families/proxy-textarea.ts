import type { Family } from './family';

/**
 * A textarea too small to be read that collects the keys of an editor drawn around it (canvas editors, CodeMirror 5, Ace). It hands
 * a paste on; what is drawn on a canvas can't be read back.
 */
export const proxyTextarea: Family = {
  name: 'proxy-textarea',
  recognise: (editable) =>
    editable instanceof HTMLTextAreaElement && isHidden(editable) ? editorAround(editable) : null,
  techniques: ['paste-plain'],
  shows: 'drawn',
};

function isHidden(field: HTMLTextAreaElement): boolean {
  const { width, height } = field.getBoundingClientRect();
  return width <= 2 || height <= 2 || getComputedStyle(field).opacity === '0';
}

function editorAround(field: HTMLTextAreaElement): HTMLElement {
  let around: HTMLElement = field;
  while (around.parentElement && isSmall(around)) around = around.parentElement;
  return around;
}

function isSmall(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width < 60 || height < 20;
}
