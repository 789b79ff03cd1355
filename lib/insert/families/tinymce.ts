import { nearest, type Family } from './family';

/** TinyMCE, in its frame or inline: an undo step of its own is made in the page's world; without that, plain `insertText`. */
export const tinymce: Family = {
  name: 'tinymce',
  recognise: nearest('.mce-content-body'),
  techniques: ['main-tinymce', 'insert-text'],
};
