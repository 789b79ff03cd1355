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

/** Pages that take the selected text out at a paste before anybody knows whether a text comes, or lead the paste elsewhere. */
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
];
