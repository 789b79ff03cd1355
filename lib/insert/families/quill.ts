import { nearest, type Family } from './family';

/** Quill. In Firefox a line break of `insertText` becomes a `<br>`, which Quill throws away. */
export const quill: Family = {
  name: 'quill',
  recognise: nearest('.ql-editor'),
  techniques: [import.meta.env.FIREFOX ? 'insert-lines' : 'insert-text'],
};
