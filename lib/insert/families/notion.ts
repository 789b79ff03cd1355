import type { Family } from './family';

/**
 * Notion, by its public marks (tried on an emulation, not on the site): one editable root with a leaf for each block. It takes back within the second what it has not settled, and a paste
 * that comes while the selection stands in no leaf goes elsewhere.
 */
export const notion: Family = {
  name: 'notion',
  recognise(editable) {
    const root = editable.closest<HTMLElement>('[data-content-editable-root]');
    const isPage =
      root?.closest('.notion-page-content') ?? root?.querySelector('.notion-page-content');
    return root && isPage ? root : null;
  },
  leaf: '[data-content-editable-leaf="true"]',
  techniques: ['paste-plain'],
  shows: 'blocks',
  reverts: 1000,
};
