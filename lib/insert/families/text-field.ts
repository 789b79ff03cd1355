import { isTextField } from '../editable';
import type { Family } from './family';

/** Textareas and inputs: undo and a framework's state are both right after `insertText`. */
export const textField: Family = {
  name: 'text-field',
  recognise: (editable) => (isTextField(editable) ? editable : null),
  techniques: ['insert-text'],
  settle: 0,
};
