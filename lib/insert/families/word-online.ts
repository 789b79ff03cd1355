import { nearest, type Family } from './family';

/** Word Online, by its public marks (not tried on the site): the editable only takes input, the text is drawn beside it. */
export const wordOnline: Family = {
  name: 'word-online',
  recognise: nearest('#WACViewPanel_EditingElement'),
  techniques: ['paste-plain'],
  shows: 'drawn',
};
