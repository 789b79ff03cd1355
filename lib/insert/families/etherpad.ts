import { nearest, type Family } from './family';

/** Etherpad: the body of its inner frame (tried on an emulation). */
export const etherpad: Family = {
  name: 'etherpad',
  recognise: nearest('#innerdocbody'),
  techniques: [import.meta.env.FIREFOX ? 'type' : 'insert-text'],
};
