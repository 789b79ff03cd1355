import { readParagraphs, selectInBlocks } from './dom-text';
import { offer, place } from './handle';

/*
 * An emulation of Etherpad, made in November 2026 from what public code says of it; its server can't be run here.
 *  - `iframe[name=ace_outer]` holds `iframe[name=ace_inner]`, whose body is `#innerdocbody` and editable; each line is a `div.ace-line`. Typing is the browser's own; every half second it
 *    reads its lines and gives new ones their class.
 */
const outer = document.createElement('iframe');
outer.name = 'ace_outer';
outer.style.cssText = 'width: 820px; height: 320px; border: 0';
place().append(outer);
const outerPage = outer.contentDocument;
if (!outerPage) throw new Error('no frame');
// oxlint-disable-next-line react/iframe-missing-sandbox -- its page is this one's own
const inner = outerPage.createElement('iframe');
inner.name = 'ace_inner';
inner.style.cssText = 'width: 780px; height: 280px; border: 0';
outerPage.body.append(inner);
const page = inner.contentDocument;
if (!page) throw new Error('no frame');
const { body } = page;
body.id = 'innerdocbody';
body.contentEditable = 'true';
page.execCommand('defaultParagraphSeparator', false, 'div');
setInterval(() => {
  for (const line of body.querySelectorAll('div:not(.ace-line)')) line.className = 'ace-line';
}, 500);

offer({
  text: () => readParagraphs(body),
  reset(text, from, to = from) {
    body.replaceChildren(
      ...text.split('\n').map((line) => {
        const block = page.createElement('div');
        block.className = 'ace-line';
        block.append(line || page.createElement('br'));
        return block;
      }),
    );
    inner.contentWindow?.focus();
    body.focus();
    selectInBlocks(body, text, from, to);
  },
});
