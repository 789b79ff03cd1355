import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { offer, place } from './handle';
import { positionIn } from './prosemirror-position';

let editor = create('');

offer({
  text: () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', '\n'),
  reset(text, from, to = from) {
    editor.destroy();
    editor = create(text);
    const { doc } = editor.state;
    editor.commands.setTextSelection({
      from: positionIn(doc, text, from),
      to: positionIn(doc, text, to),
    });
    editor.view.focus();
  },
});

function create(text: string): Editor {
  return new Editor({
    element: place(),
    extensions: [StarterKit],
    content: {
      type: 'doc',
      content: text.split('\n').map((line) => ({
        type: 'paragraph',
        content: line ? [{ type: 'text', text: line }] : [],
      })),
    },
  });
}
