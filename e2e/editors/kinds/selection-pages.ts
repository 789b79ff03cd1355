import { HOST, INSERTED, page, type Kind } from './kind';

/** A host in which a word is selected, and that takes it out as soon as a paste comes. */
function deleting(then: string): string {
  return page(
    HOST,
    `host.addEventListener('paste', (e) => { const range = getSelection().getRangeAt(0); range.deleteContents(); ${then} });
     window.editor = { text: () => paragraphsOf(host), reset() { fill('我们要踏实做好工作'); select(3, 5); } };`,
  );
}

const BIN = `const bin = document.createElement('div'); bin.contentEditable = 'true'; bin.style.cssText = 'position:absolute;left:-9999px'; document.body.append(bin); bin.focus();`;
const TAKE_BACK = `host.focus(); getSelection().removeAllRanges(); getSelection().addRange(range);
  range.insertNode(document.createTextNode(text)); range.collapse(false); bin.remove(); host.firstChild.normalize();`;

/** A hidden field that takes several paragraphs from a paste alone, which it leads into an element of its own and reads there. */
const BINNED = page(
  `<div id="around" style="position:relative;width:600px;min-height:60px;border:1px solid"><textarea id="ed" style="position:absolute;width:1px;height:1px;padding:0;border:0;opacity:0"></textarea><pre id="lines"></pre></div>`,
  `const draw = () => { $('#lines').textContent = model; };
   host.addEventListener('input', () => { if (!host.value.includes('\\n')) put(host.value); draw(); host.value = ''; });
   host.addEventListener('paste', (e) => {
     e.clipboardData.getData('Text'); ${BIN}
     setTimeout(() => { put(bin.innerText.trim()); bin.remove(); draw(); host.focus(); }, 10);
   });
   offerDrawn(() => host.focus(), draw);`,
);

/** At once, and since the click that brought the focus undoes that, once more with a timer. */
const AGAIN = 'act(); queueMicrotask(act); soon(10, act);';
/** As `nextTick` of a framework does it. */
const BY_PROMISES = 'Promise.resolve().then(() => undefined).then(act);';

/** An editable whose page does something to the selection at `focus`, by `when` it does so. It begins when the test has put the caret. */
function selecting(body: string, act: string, offered: string, when = AGAIN): string {
  return page(
    body,
    `const act = () => { ${act}; };
     ${offered};
     const { reset } = window.editor;
     window.editor.reset = (...given) => {
       reset(...given);
       host.addEventListener('focus', () => { ${when} });
     };`,
  );
}

/** Pages that take the selected text out at a paste before anybody knows whether a text comes, lead the paste elsewhere, or select something else at `focus`. */
export const SELECTION_KINDS: readonly Kind[] = [
  {
    title: 'the selection is taken out at a paste, which the browser is to do',
    html: deleting(''),
    expected: INSERTED,
  },
  {
    title: 'the selection is taken out at a paste, which the browser is to do in another element',
    html: deleting(
      `const without = host.innerHTML; const at = range.startOffset; ${BIN}
       setTimeout(() => { const text = bin.textContent; host.innerHTML = without; range.setStart(host.firstChild.firstChild, at); range.collapse(true); ${TAKE_BACK} }, 10);`,
    ),
    expected: INSERTED,
  },
  {
    title:
      'the selection is taken out at a paste, which is read while the browser does it elsewhere',
    html: deleting(
      `const text = e.clipboardData.getData('text/plain'); ${BIN} setTimeout(() => { ${TAKE_BACK} }, 10);`,
    ),
    expected: INSERTED,
  },
  {
    title: 'a phrase that is read in the element that the browser pastes it into',
    html: BINNED,
    expected: INSERTED,
  },
  {
    title: 'paragraphs that are read in the element that the browser pastes them into',
    html: BINNED,
    given: { notation: '开头|结尾\n下一段', text: '一是坚定；\n二是精通。' },
    expected: { ...INSERTED, model: '开头一是坚定；\n二是精通。结尾\n下一段' },
  },
  {
    title:
      'everything is selected when the keyboard comes, and again later: nothing else is replaced',
    html: selecting('<input id="ed" size="60">', 'host.select()', 'offerField()'),
    swallows: 'What is typed replaces what the page selects.',
    expected: INSERTED,
  },
  {
    title:
      'the caret goes to the end when the keyboard comes, and again later: put in at its place',
    html: selecting(
      '<textarea id="ed" rows="3" cols="60"></textarea>',
      'host.setSelectionRange(99, 99)',
      'offerField()',
    ),
    swallows: 'What is typed comes to the end.',
    expected: INSERTED,
  },
  {
    title:
      'all of a host is selected when the keyboard comes, and again later: nothing is replaced',
    html: selecting(HOST, 'getSelection().selectAllChildren(host)', 'offerHost()'),
    swallows: 'What is typed replaces what the page selects.',
    expected: INSERTED,
  },
  {
    title:
      'a field all of which a framework selects when the keyboard comes: nothing else is replaced',
    html: selecting('<input id="ed" size="60">', 'host.select()', 'offerField()', BY_PROMISES),
    swallows: 'What is typed replaces what the page selects.',
    expected: INSERTED,
  },
];
