import { BlockNoteEditor } from '@blocknote/core';
import '@blocknote/core/style.css';
import { TextSelection } from 'prosemirror-state';
import { offer, place } from './handle';

let editor = create('');

offer({
  text: () => {
    const { doc } = editor.prosemirrorState;
    const lines: string[] = [];
    doc.descendants((node) => {
      if (node.isTextblock) lines.push(node.textContent);
    });
    // BlockNote keeps an empty block at the end.
    return lines.join('\n').replace(/\n$/, '');
  },
  reset(text, from, to = from) {
    editor.unmount();
    editor = create(text);
    const view = editor.prosemirrorView;
    const starts: number[] = [];
    view.state.doc.descendants((node, position) => {
      if (node.isTextblock) starts.push(position + 1);
    });
    const [anchor, head] = [from, to].map((offset) => {
      const before = text.slice(0, offset).split('\n');
      return (starts[before.length - 1] ?? 0) + (before.at(-1)?.length ?? 0);
    });
    editor.focus();
    const selection = TextSelection.create(view.state.doc, anchor ?? 0, head ?? 0);
    view.dispatch(view.state.tr.setSelection(selection));
  },
});

function create(text: string): BlockNoteEditor {
  const created = BlockNoteEditor.create({
    initialContent: text.split('\n').map((line) => ({ type: 'paragraph', content: line })),
  });
  place().replaceChildren();
  const host = document.createElement('div');
  place().append(host);
  created.mount(host);
  return created;
}
