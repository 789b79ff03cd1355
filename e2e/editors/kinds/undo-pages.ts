import { INSERTED, page, type Kind } from './kind';

const FIELD = '<textarea id="ed" rows="4" cols="40"></textarea>';
const UNSURE = { ...INSERTED, result: { ...INSERTED.result, lacksUndo: true } };

/** A page of one field, with what it does at `input`. */
function field(onInput: string): string {
  return page(
    FIELD,
    `let earlier = ''; host.addEventListener('focus', () => { earlier = host.value; }); host.addEventListener('input', () => { const value = host.value; ${onInput} earlier = value; }); offerField();`,
  );
}

/** Fields by what their pages do to the browser's undo: advice on undo is given only where it takes the phrase back. */
export const UNDO_KINDS: readonly Kind[] = [
  {
    title: 'a field that its page leaves alone: advice on undo',
    html: field(''),
    expected: INSERTED,
    undo: { chromium: true, firefox: true },
  },
  {
    title: 'a formatter that has nothing to change writes the same value: advice on undo',
    html: field('host.value = value;'),
    expected: INSERTED,
    undo: { chromium: true, firefox: true },
  },
  {
    title: 'a state that is set a microtask later: no advice on undo',
    html: field('host.value = earlier; queueMicrotask(() => { host.value = value; });'),
    expected: UNSURE,
    undo: { chromium: false, firefox: false },
  },
  {
    title: 'a state that is set with the next frame: no advice on undo',
    html: field('host.value = earlier; setTimeout(() => { host.value = value; }, 16);'),
    expected: UNSURE,
    undo: { chromium: false, firefox: false },
  },
  {
    title: 'a mask that rewrites its buffer: no advice on undo',
    html: field("host.value = ''; host.value = value;"),
    expected: UNSURE,
    undo: { chromium: false, firefox: false },
  },
  {
    title: 'a page that writes the value itself at beforeinput: no advice on undo',
    html: page(
      FIELD,
      `host.addEventListener('beforeinput', (e) => { if (!e.data) return; e.preventDefault(); host.setRangeText(e.data, host.selectionStart, host.selectionEnd, 'end'); }); offerField();`,
    ),
    expected: UNSURE,
    undo: { chromium: false, firefox: false },
  },
  {
    title: 'a field that is moved in the page: no advice on undo',
    html: field(
      'const at = host.selectionStart; host.parentNode.append(host); host.focus(); host.setSelectionRange(at, at);',
    ),
    expected: UNSURE,
    undo: { chromium: false, firefox: false },
  },
  {
    title:
      'a field that is measured hidden: no advice on undo in Firefox, whose history ends by it',
    html: field(
      "host.style.display = 'none'; host.offsetHeight; host.style.display = ''; host.focus();",
    ),
    expected: INSERTED,
    undo: { chromium: true, firefox: false },
  },
  {
    title: 'a value that the page puts back and writes again later: the advice on undo goes',
    html: field(
      'const old = earlier; setTimeout(() => { host.value = old; }, 300); setTimeout(() => { host.value = value; }, 1500);',
    ),
    expected: { ...INSERTED, news: ['lost', 'seen'] },
    undo: { chromium: false, firefox: false },
  },
];
