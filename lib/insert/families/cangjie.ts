import { nearest, type Family } from './family';

/** 钉钉文档 and 云效 (engine 仓颉), by their public marks (tried on an emulation, not on the site): an article in a frame, whose blocks are drawn as they come into view. */
export const cangjie: Family = {
  name: 'cangjie',
  recognise: nearest('article[data-cangjie-content="true"]'),
  techniques: ['paste-plain'],
  shows: 'blocks',
};
