import { nearest, type Family } from './family';

/** TinyMCE and HugeRTE, in its frame or inline: an undo step of its own is made in the page's world; where it can't be found there, it is typed. */
export const tinymce: Family = {
  name: 'tinymce',
  recognise: nearest('.mce-content-body'),
  techniques: ['main-tinymce', 'type'],
};
