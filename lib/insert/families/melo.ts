import type { Family } from './family';
import { editorAround, HIDDEN } from './hidden-field';

/** 腾讯文档 and 企业微信文档 (engine “melo”), by their public marks (tried on an emulation, not on the site): a hidden editor beside a canvas. */
export const melo: Family = {
  ...HIDDEN,
  name: 'melo',
  recognise: (editable) =>
    editable.closest('#melo-hidden-editor')
      ? (document.querySelector<HTMLElement>('#melo-container') ?? editorAround(editable))
      : null,
  model: 'melo',
  techniques: ['paste-plain'],
};
