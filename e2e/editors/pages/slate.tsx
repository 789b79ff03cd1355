import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { createEditor, Editor, Node, Range, Transforms, type Descendant } from 'slate';
import { withHistory, type HistoryEditor } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { locate, offer, place } from './handle';

const editor: ReactEditor & HistoryEditor = withReact(withHistory(createEditor()));
const paragraph = (text: string): Descendant =>
  ({ type: 'paragraph', children: [{ text }] }) as Descendant;

flushSync(() =>
  createRoot(place()).render(
    <Slate editor={editor} initialValue={[paragraph('')]}>
      <Editable placeholder="请输入" />
    </Slate>,
  ),
);

offer({
  text: () => editor.children.map((node) => Node.string(node)).join('\n'),
  async reset(text, from, to = from) {
    Editor.withoutNormalizing(editor, () => {
      Transforms.deselect(editor);
      while (editor.children.length > 0) Transforms.removeNodes(editor, { at: [0] });
      Transforms.insertNodes(editor, text.split('\n').map(paragraph), { at: [0] });
    });
    ReactEditor.focus(editor);
    const [anchor, focus] = [from, to].map((offset) => {
      const at = locate(text, offset);
      return { path: [at.paragraph, 0], offset: at.offset };
    });
    if (anchor && focus) Transforms.select(editor, { anchor, focus });
    editor.history = { undos: [], redos: [] };
    await settled();
  },
});

/** The view shows the model's selection, and slate-react has looked at it. */
async function settled(): Promise<void> {
  do await new Promise(requestAnimationFrame);
  while (!showsSelection());
}

function showsSelection(): boolean {
  const selection = document.getSelection();
  if (!editor.selection || !selection?.anchorNode) return false;
  const options = { exactMatch: false, suppressThrow: true };
  const shown = ReactEditor.toSlateRange(editor, selection, options);
  return shown !== null && Range.equals(shown, editor.selection);
}
