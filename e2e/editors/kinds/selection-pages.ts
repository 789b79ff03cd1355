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

/** Pages that take the selected text out at a paste before anybody knows whether a text comes. */
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
];
