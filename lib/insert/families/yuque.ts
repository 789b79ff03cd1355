import { nearest, type Family } from './family';

/** 语雀, by its public marks (not tried on the site). */
export const yuque: Family = {
  name: 'yuque',
  recognise: nearest('.ne-engine'),
  techniques: ['paste-plain'],
};
