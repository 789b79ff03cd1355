import { BlockDocument } from './hosted-blocks';
import { place } from './handle';
import { readOptions } from './hosted-document';

/*
 * An emulation of 钉钉文档 and 云效 (engine 仓颉), made in November 2026 from what public code says of them; the sites themselves can't be run here.
 *  - `iframe#wiki-doc-iframe` of the page's own origin holds `article[data-cangjie-content="true"]`, whose paragraphs are `[data-cangjie-leaf-block="true"]` with a
 *    `[data-cangjie-leaf]`; a fold button is `[data-cangjie-not-editable="true"]`.
 *  - Only the blocks in view are in the DOM. A paste is plain text. `?mode=viewing`: a paste is taken and dropped silently.
 */
const { mode } = readOptions();

const frame = document.createElement('iframe');
frame.id = 'wiki-doc-iframe';
frame.style.cssText = 'width: 800px; height: 300px; border: 0';
place().append(frame);
const inner = frame.contentDocument;
if (!inner) throw new Error('no frame');
const article = inner.createElement('article');
article.dataset['cangjieContent'] = 'true';
article.className = 'body-editor-content';
article.contentEditable = 'true';
inner.body.append(article);

function makeBlock(): HTMLElement {
  const block = article.ownerDocument.createElement('div');
  block.dataset['cangjieLeafBlock'] = 'true';
  const leaf = article.ownerDocument.createElement('span');
  leaf.dataset['cangjieLeaf'] = 'true';
  block.append(leaf);
  return block;
}

const model = new BlockDocument({
  input: article,
  host: article,
  makeBlock,
  leafOf: (block) => block.querySelector<HTMLElement>('[data-cangjie-leaf]') ?? block,
  reach: 3,
  filler: '',
  isOpen: () => mode === 'editing',
  take: (text, put) => put(text),
});
model.offer(() => {
  frame.contentWindow?.focus();
  article.focus();
});
