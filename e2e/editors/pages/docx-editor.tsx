import { createEmptyDocument, DocxEditor } from '@eigenpal/docx-editor-react';
import '@eigenpal/docx-editor-react/styles.css';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { createRoot } from 'react-dom/client';
import { offer, place } from './handle';
import { positionIn } from './prosemirror-position';

/* The editable is ProseMirror off the screen; what the user sees are pages drawn from its document. */
place().style.height = '600px';
const view = await new Promise<EditorView>((resolve) => {
  createRoot(place()).render(
    <DocxEditor document={createEmptyDocument()} mode="editing" onEditorViewReady={resolve} />,
  );
});

offer({
  text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\v'),
  reset(text, from, to = from) {
    const { schema, doc } = view.state;
    const paragraphs = text
      .split('\n')
      .map((line) => schema.node('paragraph', null, line ? [schema.text(line)] : []));
    view.dispatch(view.state.tr.replaceWith(0, doc.content.size, paragraphs));
    // Its pages are drawn from transactions; a new state alone empties the history.
    view.updateState(EditorState.create({ doc: view.state.doc, plugins: view.state.plugins }));
    const [anchor, head] = [from, to].map((at) => positionIn(view.state.doc, text, at));
    view.focus();
    view.dispatch(
      view.state.tr.setSelection(TextSelection.create(view.state.doc, anchor ?? 0, head)),
    );
  },
});
