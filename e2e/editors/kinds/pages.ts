import { COMMAND_KINDS } from './command-pages';
import { GRID_KINDS } from './grid-pages';
import { HIDDEN_KINDS } from './hidden-pages';
import { HOST, INSERTED, page, PHRASE, type Kind } from './kind';
import { LATE_KINDS } from './late-pages';
import { LIMIT_KINDS } from './limit-pages';
import { SELECTION_KINDS } from './selection-pages';
import { SHADOW_KINDS } from './shadow-pages';
import { SPLIT_KINDS } from './split-pages';
import { UNDO_KINDS } from './undo-pages';

/** Pages of our own for each kind of the table in docs/insertion.md. */
export const KINDS: readonly Kind[] = [
  ...HIDDEN_KINDS,
  {
    title: 'redrawn at blur: the caret is found again',
    html: page(
      HOST,
      `host.addEventListener('blur', () => { host.innerHTML = host.innerHTML; }); offerHost();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'redrawn while the keyboard is away, as by autosave: the caret is found again',
    html: page(
      HOST,
      `addEventListener('blur', () => soon(120, () => { host.innerHTML = host.innerHTML; })); offerHost();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'redrawn some time after the text was put in: the user goes on typing behind it',
    html: page(
      HOST,
      `host.addEventListener('input', () => soon(500, () => { const html = host.innerHTML; host.innerHTML = ''; host.innerHTML = html; })); offerHost();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'redrawn from a promise after blur, as frameworks do',
    html: page(
      HOST,
      `host.addEventListener('blur', () => { pending += 1; Promise.resolve().then(() => { fill(paragraphsOf(host)); pending -= 1; }); }); offerHost();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'a co-author writes before the caret while the keyboard is away',
    html: page(
      HOST,
      `addEventListener('blur', () => soon(60, () => { host.insertAdjacentHTML('afterbegin', '<p>新的一段</p>'); })); offerHost();`,
    ),
    expected: { ...INSERTED, model: `新的一段\n我们要${PHRASE}做好工作` },
  },
  {
    title: 'the text around the caret was replaced: nothing is inserted, and that is said',
    html: page(
      HOST,
      `addEventListener('blur', () => { fill('完全不同的另外一段文字'); }); offerHost();`,
    ),
    expected: { result: { ok: false, reason: 'caret-moved' }, model: '完全不同的另外一段文字' },
  },
  {
    title: 'a field that is filled again from its state: the caret is found again',
    html: page(
      '<textarea id="ed" rows="3" cols="60"></textarea>',
      `host.addEventListener('input', () => { model = host.value; });
       addEventListener('blur', () => { host.value = ''; host.value = model; }); offerField();`,
    ),
    expected: INSERTED,
  },
  {
    title:
      'a field that is filled again later from its state: the user goes on typing behind the text',
    html: page(
      '<textarea id="ed" rows="3" cols="60"></textarea>',
      `host.addEventListener('input', () => { const { value } = host; soon(300, () => { host.value = ''; host.value = value; }); }); offerField();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'full width is made half width',
    html: page(
      '<input id="ed" size="60">',
      `host.addEventListener('input', () => { const to = host.selectionStart; host.value = host.value.replaceAll('，', ','); host.setSelectionRange(to, to); }); offerField();`,
    ),
    expected: {
      result: { ok: true, verified: true, altered: { shown: '承上启下,协调左右', isPart: false } },
      model: '我们要承上启下,协调左右做好工作',
    },
  },
  {
    title: 'full width is made half width when the field is left: the caret stays behind the text',
    html: page(
      '<input id="ed" size="60">',
      `host.addEventListener('blur', () => { host.value = host.value.replaceAll('，', ','); }); offerField();`,
    ),
    expected: {
      result: {
        ok: true,
        verified: true,
        lacksUndo: true,
        altered: { shown: '承上启下,协调左右', isPart: false },
      },
      model: '我们要承上启下,协调左右做好工作',
    },
    caret: 12,
    undo: { chromium: false, firefox: false },
  },
  ...LIMIT_KINDS,
  ...LATE_KINDS,
  ...COMMAND_KINDS,
  ...GRID_KINDS,
  ...SHADOW_KINDS,
  ...SELECTION_KINDS,
  ...SPLIT_KINDS,
  ...UNDO_KINDS,
];
