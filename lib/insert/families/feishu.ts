import type { Family } from './family';

/** 飞书文档, by its public marks (not tried on the site): editables inside a document whose blocks are drawn as they come into view. */
export const feishu: Family = {
  name: 'feishu',
  recognise: (editable) =>
    editable.closest('.zone-container.text-editor')
      ? (editable.closest<HTMLElement>('.editor-kit-container') ?? editable)
      : null,
  techniques: ['paste-plain'],
  shows: 'lines',
};
