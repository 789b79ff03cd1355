import 'trix';
import 'trix/dist/trix.css';
import { offer, place } from './handle';

interface TrixElement extends HTMLElement {
  editor: {
    loadHTML(html: string): void;
    getDocument(): { toString(): string };
    setSelectedRange(range: [number, number]): void;
  };
}

const ready = new Promise((resolve) => {
  addEventListener('trix-initialize', resolve, { once: true });
});
const element = document.createElement('trix-editor') as TrixElement;
place().append(element);
await ready;

offer({
  text: () => element.editor.getDocument().toString().replace(/\n$/, ''),
  reset(text, from, to = from) {
    element.editor.loadHTML(
      text
        .split('\n')
        .map((line) => `<div>${line || '<br>'}</div>`)
        .join(''),
    );
    element.focus();
    element.editor.setSelectedRange([from, to]);
  },
});
