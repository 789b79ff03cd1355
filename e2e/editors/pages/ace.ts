import ace from 'ace-builds';
import { offer, place } from './handle';

place().style.cssText = 'width: 700px; height: 200px';
const editor = ace.edit(place());
const { session } = editor;

offer({
  text: () => editor.getValue(),
  reset(text, from, to = from) {
    editor.setValue(text);
    editor.focus();
    const { doc } = session;
    const range = { start: doc.indexToPosition(from, 0), end: doc.indexToPosition(to, 0) };
    editor.selection.setRange(ace.Range.fromPoints(range.start, range.end));
    session.getUndoManager().reset();
    // Drawn at once: what is inserted within the same frame would be compared with what stood there before.
    editor.renderer.updateFull(true);
  },
});
