import { nearest, type Family } from './family';

/** CKEditor 4, in its frame or inline: it splits the paragraph around HTML, and makes paragraphs of plain text itself. */
export const ckeditor4: Family = {
  name: 'ckeditor4',
  recognise: nearest('.cke_editable'),
  techniques: ['paste-plain', 'type'],
};
