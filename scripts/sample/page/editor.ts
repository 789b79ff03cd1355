import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import './style.css';
import { CARET, DRAFT, type DraftParagraph } from './draft';

declare global {
  interface Window {
    /** The editor of the sample document; its model says what the document holds. */
    sampleEditor: Quill;
  }
}

const FORMATS: Record<DraftParagraph['style'], object> = {
  title: { header: 1, align: 'center' },
  subtitle: { align: 'center' },
  heading: { header: 2 },
  text: {},
};

window.sampleEditor = openDraft();

function openDraft(): Quill {
  const editor = new Quill('#editor', {
    theme: 'snow',
    modules: {
      toolbar: [
        [{ header: [1, 2, false] }],
        ['bold', 'italic', 'underline'],
        [{ align: [] }, { list: 'ordered' }, { list: 'bullet' }],
        ['clean'],
      ],
    },
  });
  editor.setContents(
    DRAFT.flatMap(({ style, text }) => [
      { insert: text.replace(CARET, '') },
      { insert: '\n', attributes: FORMATS[style] as Record<string, unknown> },
    ]),
  );
  editor.history.clear();
  editor.root.setAttribute('aria-label', '讲话正文');
  editor.root.spellcheck = false;
  editor.setSelection(
    DRAFT.map(({ text }) => text)
      .join('\n')
      .indexOf(CARET),
  );
  return editor;
}
