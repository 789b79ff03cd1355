import { isTextField } from '../editable';
import { restByBlur, wakeByFocus } from '../waking';
import type { Family } from './family';

/** Textareas and inputs: undo and a framework's state are both right after `insertText`. */
export const textField: Family = {
  name: 'text-field',
  recognise: (editable) => (isTextField(editable) ? editable : null),
  techniques: ['type'],
  settle: 0,
  wake: wakeByFocus,
  rest: restByBlur,
};
