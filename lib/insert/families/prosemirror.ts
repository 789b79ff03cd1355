import { nearest, type Family } from './family';

/** ProseMirror and what is made of it: Tiptap, BlockNote, Milkdown … */
export const prosemirror: Family = {
  name: 'prosemirror',
  recognise: nearest('.ProseMirror'),
  techniques: ['paste-rich'],
};
