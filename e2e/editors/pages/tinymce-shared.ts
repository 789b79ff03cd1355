import tinymce, { type Editor, type RawEditorOptions } from 'tinymce/tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin.css';
import { readParagraphs, selectInBlocks } from './dom-text';
import { offer } from './handle';

/** Mounts TinyMCE on `#place`, in a frame of its own or inline. */
export async function mountTinymce(options: RawEditorOptions): Promise<void> {
  // TinyMCE's own name on the page, as a script tag would leave it.
  Object.assign(window, { tinymce });
  const [editor] = await tinymce.init({
    selector: '#place',
    license_key: 'gpl',
    skin: false,
    content_css: false,
    menubar: false,
    promotion: false,
    // No line breaks between the elements of `getContent`.
    indent: false,
    ...options,
  });
  if (!editor) throw new Error('TinyMCE did not start');
  offerTinymce(editor);
}

function offerTinymce(editor: Editor): void {
  offer({
    text: () =>
      readParagraphs(new DOMParser().parseFromString(editor.getContent(), 'text/html').body),
    reset(text, from, to = from) {
      editor.setContent(
        text
          .split('\n')
          .map((line) => `<p>${line || '<br>'}</p>`)
          .join(''),
      );
      editor.undoManager.clear();
      editor.focus();
      selectInBlocks(editor.getBody(), text, from, to);
      editor.undoManager.add();
    },
  });
}
