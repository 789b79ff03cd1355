import { BlockDocument } from './hosted-blocks';
import { place } from './handle';
import { readOptions } from './hosted-document';

/*
 * An emulation of Notion, made in November 2026 from what public code says of it; the site itself can't be run here.
 *  - `[data-content-editable-root]` has the focus and holds `.notion-page-content`, with `[data-content-editable-leaf="true"]` for each block.
 *  - A paste is plain text. What is not settled within a second is taken back: `?fault=revert` does so after 600 ms. `?mode=viewing`: a paste is taken and dropped silently.
 */
const { mode, fault } = readOptions();

const root = document.createElement('div');
root.dataset['contentEditableRoot'] = 'true';
root.contentEditable = 'true';
root.style.cssText = 'width: 800px; min-height: 300px';
const content = document.createElement('div');
content.className = 'notion-page-content';
root.append(content);
place().append(root);

function makeBlock(): HTMLElement {
  const block = document.createElement('div');
  block.className = 'notion-selectable notion-text-block';
  const leaf = document.createElement('div');
  leaf.dataset['contentEditableLeaf'] = 'true';
  leaf.style.minHeight = '1em';
  block.append(leaf);
  return block;
}

const model = new BlockDocument({
  input: root,
  host: content,
  makeBlock,
  leafOf: (block) => block.querySelector<HTMLElement>('[data-content-editable-leaf]') ?? block,
  reach: 20,
  filler: '',
  isOpen: () => mode === 'editing',
  take(text, put) {
    put(text);
    if (fault === 'revert') setTimeout(() => model.undo(), 600);
  },
});
model.offer(() => root.focus());
