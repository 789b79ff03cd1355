import {
  ContentState,
  Editor,
  EditorState,
  SelectionState,
  type Editor as DraftEditor,
} from 'draft-js';
import 'draft-js/dist/Draft.css';
import { createRef, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { locate, offer, place } from './handle';

interface Hand {
  state: EditorState;
  setState(state: EditorState): void;
}

const view = createRef<DraftEditor>();

function Draft({ onRender }: { onRender: (hand: Hand) => void }) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  useLayoutEffect(() => onRender({ state, setState }), [onRender, state]);
  return <Editor ref={view} editorState={state} onChange={setState} />;
}

let hand: Hand | undefined;
const keepHand = (rendered: Hand) => {
  hand = rendered;
};
flushSync(() => createRoot(place()).render(<Draft onRender={keepHand} />));

offer({
  text: () => hand?.state.getCurrentContent().getPlainText('\n') ?? '',
  reset(text, from, to = from) {
    const content = ContentState.createFromText(text, '\n');
    const fresh = EditorState.createWithContent(content);
    const [start, end] = [from, to].map((offset) => {
      const at = locate(text, offset);
      const key = content.getBlocksAsArray()[at.paragraph]?.getKey();
      if (key === undefined) throw new Error('no such paragraph');
      return { key, offset: at.offset };
    });
    if (!start || !end) return;
    const selection = SelectionState.createEmpty(start.key).merge({
      anchorOffset: start.offset,
      focusKey: end.key,
      focusOffset: end.offset,
      hasFocus: true,
    });
    flushSync(() => hand?.setState(fresh));
    view.current?.focus();
    flushSync(() => hand?.setState(EditorState.forceSelection(fresh, selection)));
  },
});
