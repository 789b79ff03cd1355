import * as monaco from 'monaco-editor/editor/editor.api.js';
import { offer, place } from './handle';

/** Mounts Monaco, taking its keys by EditContext or by a hidden textarea. */
export function mountMonaco(editContext: boolean): void {
  place().style.height = '300px';
  const editor = monaco.editor.create(place(), { editContext, language: 'plaintext' });
  offer({
    text: () => editor.getModel()?.getValue(monaco.editor.EndOfLinePreference.LF) ?? '',
    reset(text, from, to = from) {
      const model = monaco.editor.createModel(text, 'plaintext');
      editor.getModel()?.dispose();
      editor.setModel(model);
      editor.setSelection(
        monaco.Selection.fromPositions(model.getPositionAt(from), model.getPositionAt(to)),
      );
      editor.focus();
    },
  });
}
