import { offer, place } from './handle';

/*
 * An emulation of Google Docs, which can't be run here: its keys go into an editable in a hidden frame, which hands
 * them to a model that is drawn on a canvas.
 */
interface Snapshot {
  text: string;
  from: number;
  to: number;
}

let now: Snapshot = { text: '', from: 0, to: 0 };
const undos: Snapshot[] = [];

const canvas = document.createElement('canvas');
canvas.width = 800;
canvas.height = 300;
const frame = document.createElement('iframe');
frame.className = 'docs-texteventtarget-iframe';
frame.style.cssText = 'position: absolute; width: 1px; height: 1px; opacity: 0; border: 0';
place().append(canvas, frame);
const inner = frame.contentDocument;
if (!inner) throw new Error('no frame');
const target = inner.createElement('div');
target.contentEditable = 'true';
target.setAttribute('aria-label', 'Document content');
inner.body.append(target);

inner.addEventListener('paste', (event) => {
  event.preventDefault();
  put(event.clipboardData?.getData('text/plain') ?? '');
});
inner.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 'z') {
    now = undos.pop() ?? now;
    draw();
  } else if (event.key === 'ArrowLeft') {
    const at = Math.max(0, now.from - 1);
    now = { ...now, from: at, to: at };
  } else if (event.isComposing) {
    return;
  } else if (event.key.length === 1 && !event.ctrlKey) put(event.key);
  event.preventDefault();
});

inner.addEventListener('compositionend', (event) => {
  put(event.data);
  target.textContent = '';
});

offer({
  text: () => now.text,
  reset(text, from, to = from) {
    now = { text, from, to };
    undos.length = 0;
    target.textContent = '';
    frame.contentWindow?.focus();
    target.focus();
    draw();
  },
});

function put(text: string): void {
  undos.push(now);
  const at = now.from + text.length;
  now = { text: now.text.slice(0, now.from) + text + now.text.slice(now.to), from: at, to: at };
  draw();
}

function draw(): void {
  const context = canvas.getContext('2d');
  context?.clearRect(0, 0, canvas.width, canvas.height);
  now.text.split('\n').forEach((line, row) => context?.fillText(line, 4, 16 * (row + 1)));
}
