import { exampleSetup } from 'prosemirror-example-setup';
import type { Node } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { locate, offer, place } from './handle';

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
        selection: TextSelection.create(doc, at(doc, text, from), at(doc, text, to)),
      }),
    );
    view.focus();
  },
});

function at(doc: Node, text: string, offset: number): number {
  const place = locate(text, offset);
  let position = 1;
  for (let index = 0; index < place.paragraph; index += 1) position += doc.child(index).nodeSize;
  return position + place.offset;
}
