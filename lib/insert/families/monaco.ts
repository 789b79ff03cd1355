import { nearest, type Family } from './family';

/** Monaco, with EditContext or its hidden textarea. */
export const monaco: Family = {
  name: 'monaco',
  recognise: nearest('.monaco-editor'),
  techniques: ['paste-plain'],
  shows: 'lines',
  wake: (editable) => editable.dispatchEvent(new FocusEvent('focus')),
};
