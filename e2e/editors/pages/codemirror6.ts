import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { offer, place } from './handle';

const extensions = [
  lineNumbers(),
  history(),
  keymap.of([...defaultKeymap, ...historyKeymap]),
  EditorView.lineWrapping,
];
const view = new EditorView({ parent: place(), extensions });

offer({
  text: () => view.state.doc.toString(),
  reset(text, from, to = from) {
    view.setState(
      EditorState.create({ doc: text, selection: { anchor: from, head: to }, extensions }),
    );
    view.focus();
  },
});
