import { exampleSetup } from 'prosemirror-example-setup';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { offer, place } from './handle';
import { positionIn } from './prosemirror-position';

const view = new EditorView(place(), { state: EditorState.create({ schema }) });

offer({
  text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
  reset(text, from, to = from) {
    const lines = text.split('\n');
    const doc = schema.node(
      'doc',
      null,
      lines.map((line) => schema.node('paragraph', null, line ? [schema.text(line)] : [])),
    );
    view.updateState(
      EditorState.create({
        doc,
        plugins: exampleSetup({ schema, menuBar: false }),
        selection: TextSelection.create(
          doc,
          positionIn(doc, text, from),
          positionIn(doc, text, to),
        ),
      }),
    );
    view.focus();
  },
});
