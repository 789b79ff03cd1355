import { exampleSetup } from 'prosemirror-example-setup';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { offer, place } from './handle';
import { readOptions } from './hosted-document';
import { positionIn } from './prosemirror-position';

/*
 * An emulation of 金山智能文档 (`.otl-…`), made in November 2026: a real ProseMirror, which it is built on, with what public code says is drawn into it.
 *  - An `i.otl-word-gap` with a blank stands between each Han character and Latin letter or digit; it is no part of the text.
 *  - `?mode=viewing`: not editable.
 */
const { mode } = readOptions();
const GAP = /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu;

const gaps = new Plugin({
  props: {
    decorations(state) {
      const found: Decoration[] = [];
      state.doc.descendants((node, position) => {
        for (const { index } of node.text?.matchAll(GAP) ?? [])
          found.push(Decoration.widget(position + index, makeGap));
      });
      return DecorationSet.create(state.doc, found);
    },
  },
});

function makeGap(): HTMLElement {
  const gap = document.createElement('i');
  gap.className = 'otl-word-gap';
  gap.textContent = '\u2009.';
  return gap;
}

const editor = document.createElement('div');
editor.className = 'otl-main-editor';
place().append(editor);
const view = new EditorView(editor, {
  state: EditorState.create({ schema }),
  editable: () => mode === 'editing',
});

offer({
  text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
  reset(text, from, to = from) {
    const lines = text.split('\n');
    const doc = schema.node(
      'doc',
      null,
      lines.map((line) => schema.node('paragraph', null, line ? [schema.text(line)] : [])),
    );
    const [start, end] = [positionIn(doc, text, from), positionIn(doc, text, to)];
    const plugins = [...exampleSetup({ schema, menuBar: false }), gaps];
    const selection = TextSelection.create(doc, start, end);
    view.updateState(EditorState.create({ doc, plugins, selection }));
    view.focus();
  },
});
