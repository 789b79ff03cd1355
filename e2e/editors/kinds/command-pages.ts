import { HOST, INSERTED, page, type Kind } from './kind';

const TEXT = '一是坚定；\n二是精通；\n三是过硬。';

/** Three paragraphs into the middle of one. */
const GIVEN = { notation: '开头|结尾\n下一段', text: TEXT };
const EXPECTED = { ...INSERTED, model: `开头${TEXT}结尾\n下一段` };

/** A host whose handler reads the paste as `plain` and `html`, and gives it to a command of the browser. */
function pasting(command: string): string {
  return page(
    HOST,
    `host.addEventListener('paste', (e) => {
       e.preventDefault();
       const plain = e.clipboardData.getData('text/plain'), html = e.clipboardData.getData('text/html');
       ${command}
     });
     offerHost(() => [...host.children].map((p) => p.innerHTML.replace(/<br>$/, '')).join('\\n'));`,
  );
}

/** A host with the mark of TinyMCE, whose maker is known to the page under a name of its own. */
function forked(maker: string): string {
  return page(
    HOST,
    `host.classList.add('mce-content-body'); ${maker}
     offerHost(() => [...host.children].map((p) => p.innerHTML.replace(/<br>$/, '')).join('\\n'));`,
  );
}

/** Pages that put several paragraphs in with a command of the browser, which makes other paragraphs of them than its Enter key does. */
export const COMMAND_KINDS: readonly Kind[] = [
  {
    title: 'paragraphs put in with insertHTML, from the HTML',
    html: pasting(`document.execCommand('insertHTML', false, html);`),
    given: GIVEN,
    expected: EXPECTED,
  },
  {
    title: 'paragraphs put in with insertHTML, built from the plain text',
    html: pasting(
      `document.execCommand('InsertHTML', false, plain.split('\\n').map((line) => '<div class="line">' + line + '</div>').join(''));`,
    ),
    given: GIVEN,
    expected: EXPECTED,
  },
  {
    title: 'paragraphs put in with insertHTML, a line break for each',
    html: pasting(`document.execCommand('insertHTML', false, plain.replaceAll('\\n', '<br>'));`),
    given: GIVEN,
    expected: EXPECTED,
  },
  {
    title: 'paragraphs put in with insertText',
    html: pasting(`document.execCommand('insertText', false, plain);`),
    given: GIVEN,
    expected: EXPECTED,
  },
  {
    title: 'paragraphs put in a fork of TinyMCE that has its own name',
    html: forked(
      `window.hugerte = { get: () => [{ getBody: () => host, getDoc: () => document, undoManager: { add() {} } }] };`,
    ),
    given: GIVEN,
    expected: EXPECTED,
  },
  {
    title: 'paragraphs put in a fork of TinyMCE that has no name in the page',
    html: forked(''),
    given: GIVEN,
    expected: EXPECTED,
  },
  {
    title: 'a phrase put in with insertHTML, as a paragraph of its own',
    html: pasting(`document.execCommand('insertHTML', false, '<p>' + plain + '</p>');`),
    expected: INSERTED,
  },
  {
    title: 'paragraphs of a page that makes something else of a paste: left as they are',
    html: pasting(
      `document.execCommand('insertHTML', false, '<b>' + plain.replaceAll('\\n', ' ') + '</b>');`,
    ),
    given: { notation: '开头|结尾', text: TEXT },
    expected: {
      result: { ok: true, verified: true, altered: { lines: 'joined' } },
      model: '开头<b>一是坚定； 二是精通； 三是过硬。</b>结尾',
    },
    swallows: 'What is typed behind it may stand in the bold text or outside of it.',
  },
];
