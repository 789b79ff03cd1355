import Vditor from 'vditor';
import 'vditor/dist/index.css';
import { selectInBlocks } from './dom-text';
import { offer, place, type EditorHandle } from './handle';

/** Mounts Vditor in one of its modes. */
export async function mountVditor(mode: 'wysiwyg' | 'ir' | 'sv'): Promise<void> {
  const editor = await new Promise<Vditor>((resolve) => {
    const created = new Vditor(place(), {
      mode,
      cdn: '/vditor',
      cache: { enable: false },
      height: 300,
      undoDelay: 0,
      after: () => resolve(created),
    });
  });
  offer(mode === 'sv' ? handleOfSource(editor) : handleOfBlocks(editor, mode));
}

/** Split view: a textarea with Markdown's source, one line for each paragraph. */
function handleOfSource(editor: Vditor): EditorHandle {
  return {
    text: () => editor.getValue().replace(/\n+$/, ''),
    reset(text, from, to = from) {
      editor.setValue(text, true);
      const field = place().querySelector<HTMLTextAreaElement>('textarea.vditor-sv');
      field?.focus();
      field?.setSelectionRange(from, to);
    },
  };
}

/** The other modes: an element for each paragraph, which Markdown parts by an empty line. */
function handleOfBlocks(editor: Vditor, mode: string): EditorHandle {
  return {
    text: () => editor.getValue().replace(/\n+$/, '').replaceAll(/\n\n+/g, '\n'),
    reset(text, from, to = from) {
      editor.setValue(text.replaceAll('\n', '\n\n'), true);
      const root = place().querySelector<HTMLElement>(`.vditor-${mode} > .vditor-reset`);
      if (!root) throw new Error('Vditor shows no editable');
      root.focus();
      selectInBlocks(root, text, from, to);
    },
  };
}
