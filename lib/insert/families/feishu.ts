import type { Family } from './family';

/**
 * 飞书, Lark and 讯飞文档, by their public marks (tried on an emulation, not on the site): the root block has the focus, and its blocks are drawn as they come into view. The root bears a
 * mark of Notion's too, so this family comes first.
 */
export const feishu: Family = {
  name: 'feishu',
  recognise: (editable) =>
    editable.closest<HTMLElement>('.page-block.root-block[data-content-editable-root="true"]') ??
    (editable.closest('.zone-container.text-editor') ? editable : null),
  techniques: ['paste-plain'],
  shows: 'blocks',
};
