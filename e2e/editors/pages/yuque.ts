import { BlockDocument } from './hosted-blocks';
import { place } from './handle';
import { readOptions } from './hosted-document';

/*
 * An emulation of 语雀, made in November 2026 from what public code says of it; the site itself can't be run here.
 *  - `.ne-editor-body` holds `.ne-engine`, with an `ne-p` for each paragraph and `ne-text` in it. A paste is plain text. `?mode=viewing`: it is taken and dropped silently.
 */
const { mode } = readOptions();

const body = document.createElement('div');
body.className = 'ne-editor-body';
const engine = document.createElement('div');
engine.className = 'ne-engine';
engine.contentEditable = 'true';
engine.style.cssText = 'width: 800px; min-height: 300px';
body.append(engine);
place().append(body);

function makeBlock(): HTMLElement {
  const block = document.createElement('ne-p');
  block.style.display = 'block';
  block.append(document.createElement('ne-text'));
  return block;
}

const model = new BlockDocument({
  input: engine,
  host: engine,
  makeBlock,
  leafOf: (block) => block.querySelector<HTMLElement>('ne-text') ?? block,
  reach: 100,
  filler: '',
  isOpen: () => mode === 'editing',
  take: (text, put) => put(text),
});
model.offer(() => engine.focus());
