import EditorJS from '@editorjs/editorjs';
import { selectInBlocks } from './dom-text';
import { offer, place } from './handle';

const editor = new EditorJS({ holder: place(), autofocus: true });
await editor.isReady;

offer({
  // Read from the blocks themselves: `save()` answers later.
  text: () =>
    blocks()
      .map((block) => block.textContent ?? '')
      .join('\n'),
  async reset(text, from, to = from) {
    await editor.render({
      blocks: text.split('\n').map((line) => ({ type: 'paragraph', data: { text: line } })),
    });
    const holder = { children: blocks(), ownerDocument: document };
    const at = text.slice(0, from).split('\n').length - 1;
    blocks()[at]?.focus();
    selectInBlocks(holder as unknown as HTMLElement, text, from, to);
    // Editor.js looks every 180 ms which block the caret is in.
    do await new Promise(requestAnimationFrame);
    while (editor.blocks.getCurrentBlockIndex() !== at);
  },
});

function blocks(): HTMLElement[] {
  return [...place().querySelectorAll<HTMLElement>('.ce-paragraph')];
}
