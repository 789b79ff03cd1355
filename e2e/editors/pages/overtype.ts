import 'overtype/webcomponent';
import { offer, place } from './handle';

interface OverTypeElement extends HTMLElement {
  getValue(): string;
  setValue(text: string): void;
}

// A transparent textarea in an open shadow root, over the painted Markdown.
const editor = document.createElement('overtype-editor') as OverTypeElement;
editor.setAttribute('toolbar', '');
editor.setAttribute('height', '300px');
place().append(editor);

function fieldOf(): HTMLTextAreaElement {
  const field = editor.shadowRoot?.querySelector('textarea');
  if (!field) throw new Error('OverType has no textarea');
  return field;
}

offer({
  text: () => editor.getValue(),
  reset(text, from, to = from) {
    editor.setValue(text);
    const field = fieldOf();
    field.focus();
    field.setSelectionRange(from, to);
  },
});
