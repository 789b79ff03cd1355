import { nearest, type Family } from './family';

/** Word Online, by its public marks (tried on an emulation, not on the site): the editable only takes input; the text is read from the page's model, or not at all. */
export const wordOnline: Family = {
  name: 'word-online',
  recognise: nearest('#WACViewPanel_EditingElement'),
  model: 'word-online',
  techniques: ['paste-plain'],
  shows: 'drawn',
};
