import { BlockDocument } from './hosted-blocks';
import { place } from './handle';
import { readOptions } from './hosted-document';

/*
 * An emulation of 飞书文档, Lark and 讯飞文档, made in November 2026 from what public code says of them; the sites themselves can't be run here.
 *  - The root `.page-block.root-block[data-content-editable-root="true"]` has the focus; each block is `.zone-container.text-editor` with an `.ace-line`, whose text ends
 *    with U+200B; `.bear-web-x-container` scrolls; `.docx-selection-hidden-textarea` stands beside it.
 *  - Only the blocks in view are in the DOM. A paste is plain text. `?mode=viewing`: a paste is taken and dropped silently.
 */
const { mode } = readOptions();

const scroller = document.createElement('div');
scroller.className = 'bear-web-x-container';
scroller.style.cssText = 'width: 800px; height: 300px; overflow: auto';
const root = document.createElement('div');
root.className = 'page-block root-block';
root.dataset['contentEditableRoot'] = 'true';
root.contentEditable = 'true';
const hidden = document.createElement('textarea');
hidden.className = 'docx-selection-hidden-textarea';
hidden.style.cssText = 'position: absolute; width: 1px; height: 1px; opacity: 0';
scroller.append(root, hidden);
place().append(scroller);

function makeBlock(): HTMLElement {
  const block = document.createElement('div');
  block.className = 'block docx-text-block';
  block.innerHTML = '<div class="zone-container text-editor"><div class="ace-line"></div></div>';
  return block;
}

const model = new BlockDocument({
  input: root,
  host: root,
  makeBlock,
  leafOf: (block) => block.querySelector<HTMLElement>('.ace-line') ?? block,
  reach: 3,
  filler: '\u200b',
  isOpen: () => mode === 'editing',
  take: (text, put) => put(text),
});
model.offer(() => root.focus());
