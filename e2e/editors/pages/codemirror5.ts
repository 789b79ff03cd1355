import CodeMirror from 'codemirror5';
import 'codemirror5/lib/codemirror.css';
import { offer, place } from './handle';

const editor = CodeMirror(place(), { lineWrapping: true });

offer({
  text: () => editor.getValue(),
  reset(text, from, to = from) {
    editor.setValue(text);
    editor.clearHistory();
    editor.focus();
    editor.setSelection(editor.posFromIndex(from), editor.posFromIndex(to));
  },
});
