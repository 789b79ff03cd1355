import { nearest, type Family } from './family';

/** Vditor in its three modes: it draws Markdown's marks, and what they stand for, beside the text. */
export const vditor: Family = {
  name: 'vditor',
  recognise: nearest('.vditor-reset[contenteditable]'),
  techniques: ['insert-text'],
  shows: 'marked',
};
