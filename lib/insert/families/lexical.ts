import { nearest, type Family } from './family';

/** Lexical. */
export const lexical: Family = {
  name: 'lexical',
  recognise: nearest('[data-lexical-editor]'),
  techniques: ['paste-plain'],
};
