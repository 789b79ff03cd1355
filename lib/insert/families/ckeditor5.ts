import { nearest, type Family } from './family';

/** CKEditor 5. Chromium: it answers `true` to `insertText` and does nothing, so it gets a paste. Firefox: the other way round. */
export const ckeditor5: Family = {
  name: 'ckeditor5',
  recognise: nearest('.ck-editor__editable'),
  techniques: ['paste-rich'],
  // Without the keyboard it leaves selections unread until it has it back, and then goes by its own.
  wake: (editable) => editable.dispatchEvent(new FocusEvent('focus')),
};
