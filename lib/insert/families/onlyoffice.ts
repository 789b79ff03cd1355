import type { Family } from './family';
import { editorAround, HIDDEN } from './hidden-field';

/**
 * ONLYOFFICE and the editors built on it, by their public marks (tried on an emulation): a transparent textarea over a canvas. It prevents every paste while it has the focus,
 * so that proves nothing of the text, and nothing can be read back.
 */
export const onlyoffice: Family = {
  ...HIDDEN,
  name: 'onlyoffice',
  recognise: (editable) =>
    editable.matches('textarea#area_id') && editable.closest('#area_id_parent')
      ? editorAround(editable)
      : null,
  techniques: ['paste-plain'],
};
