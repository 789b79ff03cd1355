import { nearest, type Family } from './family';

/** CodeMirror 6. */
export const codemirror6: Family = {
  name: 'codemirror6',
  recognise: nearest('.cm-content'),
  techniques: ['paste-plain'],
  shows: 'lines',
};
