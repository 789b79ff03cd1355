import { nearest, type Family } from './family';

/** Trix. */
export const trix: Family = {
  name: 'trix',
  recognise: nearest('trix-editor'),
  techniques: ['paste-plain'],
};
