import { Editor } from 'tiny-markdown-editor';
import 'tiny-markdown-editor/dist/tiny-mde.css';
import { locate, offer, place } from './handle';

let editor = new Editor({ element: place() });

offer({
  text: () => editor.getContent(),
  reset(text, from, to = from) {
    // A new editor for each text: setting one is a step of its history.
    place().replaceChildren();
    editor = new Editor({ element: place(), content: text });
    place().querySelector<HTMLElement>('[contenteditable]')?.focus();
    const [start, end] = [from, to].map((at) => {
      const { paragraph, offset } = locate(text, at);
      return { row: paragraph, col: offset };
    });
    if (start && end) editor.setSelection(end, start);
  },
});
