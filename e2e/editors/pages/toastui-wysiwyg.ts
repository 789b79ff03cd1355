import Editor from '@toast-ui/editor';
import '@toast-ui/editor/dist/toastui-editor.css';
import { locate, offer, place } from './handle';

const mount = () =>
  new Editor({
    el: place(),
    height: '250px',
    initialEditType: 'wysiwyg',
    usageStatistics: false,
  });
let editor = mount();
/** In this mode Markdown has an empty line between paragraphs. */
const BETWEEN = '\n\n';
const positionOf = (text: string, at: number) => at + 1 + locate(text, at).paragraph;

offer({
  // Markdown escapes what would be a mark; the reader sees the character.
  text: () =>
    editor
      .getMarkdown()
      .split(BETWEEN)
      .join('\n')
      .replaceAll(/\\([\\`*_{}[\]<>()#+.!|~$-])/g, '$1'),
  reset(text, from, to = from) {
    // Nothing else empties its undo history.
    editor.destroy();
    editor = mount();
    // Of an empty line in Markdown it would make a paragraph.
    editor.setHTML(
      text
        .split('\n')
        .map((line) => `<p>${line || '<br>'}</p>`)
        .join(''),
    );
    editor.focus();
    editor.setSelection(positionOf(text, from), positionOf(text, to));
  },
});
