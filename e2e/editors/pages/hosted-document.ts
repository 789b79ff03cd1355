import { offer } from './handle';

/** What the address of an emulation asks for: `?api=off` takes the private API away; `mode` and `fault` are each page's own. */
export interface HostedOptions {
  hasApi: boolean;
  mode: string;
  fault: string;
}

/** Reads the options of this page. */
export function readOptions(): HostedOptions {
  const query = new URLSearchParams(location.search);
  return {
    hasApi: query.get('api') !== 'off',
    mode: query.get('mode') ?? 'editing',
    fault: query.get('fault') ?? '',
  };
}

interface Snapshot {
  text: string;
  from: number;
  to: number;
}

/** The model of a hosted document: its text, one selection and an undo stack; every change is drawn by its page. */
export class HostedDocument {
  text = '';
  from = 0;
  to = 0;
  private undos: Snapshot[] = [];
  private readonly draw: () => void;

  constructor(draw: () => void) {
    this.draw = draw;
  }

  /** Puts a text in the place of the selection, as an undo step of its own. */
  put(text: string): void {
    const { from, to } = this;
    this.undos.push({ text: this.text, from, to });
    const at = from + text.length;
    this.set(this.text.slice(0, from) + text + this.text.slice(to), at);
  }

  /** Puts a text behind the selection, which stays: a suggestion to replace it. */
  suggest(text: string): void {
    this.undos.push({ text: this.text, from: this.from, to: this.to });
    const at = this.to + text.length;
    this.set(this.text.slice(0, this.to) + text + this.text.slice(this.to), at);
  }

  select(from: number, to = from): void {
    this.from = from;
    this.to = to;
  }

  /** Deletes the selection, or the character before the caret. */
  erase(): void {
    if (this.from === this.to) this.from = Math.max(0, this.from - 1);
    this.put('');
  }

  undo(): void {
    const last = this.undos.pop();
    if (last) this.set(last.text, last.from, last.to);
  }

  /** Offers the document to the tests; `focus` gives its input the keyboard. */
  offer(focus: () => void | Promise<void>): void {
    offer({
      text: () => this.text,
      reset: async (text, from, to = from) => {
        this.undos = [];
        await focus();
        this.set(text, from, to);
        await focus();
      },
    });
  }

  private set(text: string, from: number, to = from): void {
    this.text = text;
    this.select(from, to);
    this.draw();
  }
}

/** What the input of a hosted document does with keys and composed text; a page adds its own paste. */
export function listenToKeys(
  target: EventTarget,
  model: HostedDocument,
  isOpen: () => boolean,
): void {
  target.addEventListener('keydown', (event) => {
    if (!('key' in event) || typeof event.key !== 'string') return;
    const { key, ctrlKey, altKey, metaKey, isComposing } = event as KeyboardEvent;
    // What no document uses is left to the browser and its extensions, as by the real ones.
    if (isComposing || key === 'Process' || altKey || metaKey) return;
    if (/^(F\d+|Shift|Escape)$/.test(key)) return;
    event.preventDefault();
    if (key === 'ArrowLeft') model.select(Math.max(0, model.from - 1));
    if (!isOpen()) return;
    if (ctrlKey && key === 'z') model.undo();
    else if (key === 'Enter') model.put('\n');
    else if (key === 'Backspace') model.erase();
    else if (key.length === 1 && !ctrlKey) model.put(key);
  });
  target.addEventListener('compositionend', (event) => {
    if (isOpen()) model.put((event as CompositionEvent).data);
    if (event.target instanceof HTMLTextAreaElement) event.target.value = '';
    else (event.target as HTMLElement).textContent = '';
  });
}

/** A canvas that a document is drawn on, so that no element holds its text. */
export function drawnOn(canvas: HTMLCanvasElement, text: string): void {
  const context = canvas.getContext('2d');
  context?.clearRect(0, 0, canvas.width, canvas.height);
  text.split('\n').forEach((line, row) => context?.fillText(line, 4, 16 * (row + 1)));
}

/** A new canvas of a page's size. */
export function makeCanvas(): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width: 800, height: 300 });
}
