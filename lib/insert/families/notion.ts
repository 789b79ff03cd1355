import { nearest, type Family } from './family';

/** Notion, by its public marks (not tried on the site): one editable root, whose blocks are drawn as they come into view. */
export const notion: Family = {
  name: 'notion',
  recognise: nearest('[data-content-editable-root]'),
  techniques: ['paste-plain'],
  shows: 'lines',
};
