import { createEditor, SlateEditor, SlateNode, SlateTransforms } from '@wangeditor/editor';
import '@wangeditor/editor/dist/css/style.css';
import { locate, offer, place } from './handle';

interface WithHistory {
  history: { undos: unknown[]; redos: unknown[] };
}

place().style.height = '300px';
const editor = createEditor({ selector: '#place', html: '<p><br></p>', config: {} });

offer({
  text: () => editor.children.map((node) => SlateNode.string(node)).join('\n'),
  async reset(text, from, to = from) {
    SlateEditor.withoutNormalizing(editor, () => {
      SlateTransforms.deselect(editor);
      while (editor.children.length > 0) SlateTransforms.removeNodes(editor, { at: [0] });
      const blocks = text.split('\n').map((line) => ({
        type: 'paragraph',
        children: [{ text: line }],
      }));
      SlateTransforms.insertNodes(editor, blocks, { at: [0] });
    });
    editor.focus();
    const [anchor, focus] = [from, to].map((offset) => {
      const at = locate(text, offset);
      return { path: [at.paragraph, 0], offset: at.offset };
    });
    if (anchor && focus) editor.select({ anchor, focus });
    const { history } = editor as unknown as WithHistory;
    history.undos = [];
    history.redos = [];
    await settled(to - from);
  },
});

/** The view shows as many selected characters as the model, and wangEditor (which looks every 100 ms) has seen it. */
async function settled(length: number): Promise<void> {
  do await new Promise(requestAnimationFrame);
  while (document.getSelection()?.toString().length !== length);
  await new Promise((resolve) => {
    setTimeout(resolve, 150);
  });
}
