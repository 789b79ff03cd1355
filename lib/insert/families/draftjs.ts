import type { Family } from './family';

/** Draft.js: its mark `data-contents` stands inside the editable. */
export const draftjs: Family = {
  name: 'draftjs',
  recognise: (editable) => (editable.querySelector(':scope > [data-contents]') ? editable : null),
  techniques: ['paste-plain'],
};
