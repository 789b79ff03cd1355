import { Bold, ClassicEditor, Essentials, Heading, List, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { locate, offer, place } from './handle';

const editor = await ClassicEditor.create(place(), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Heading, List],
  toolbar: ['undo', 'redo', 'heading', 'bold', 'bulletedList'],
});

offer({
  text: () =>
    [...rootOf().getChildren()]
      .map((block) =>
        block.is('element')
          ? [...block.getChildren()].map((node) => (node.is('$text') ? node.data : '\n')).join('')
          : '',
      )
      .join('\n'),
  reset(text, from, to = from) {
    editor.setData(
      text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join(''),
    );
    editor.model.change((writer) => {
      const [start, end] = [from, to].map((offset) => {
        const at = locate(text, offset);
        const block = rootOf().getChild(at.paragraph);
        if (!block?.is('element')) throw new Error('no such paragraph');
        return writer.createPositionAt(block, at.offset);
      });
      if (start && end) writer.setSelection(writer.createRange(start, end));
    });
    editor.editing.view.focus();
  },
});

function rootOf() {
  const root = editor.model.document.getRoot();
  if (!root) throw new Error('no root');
  return root;
}
