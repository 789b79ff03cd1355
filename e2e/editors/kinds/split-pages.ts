import { page, type Expected, type Given, type Kind } from './kind';

const TEXT = '一是坚定。\n二是精通。\n三是过硬。';
const MIDDLE: Given = { notation: '第一段在前\n我们要|做好各项工作\n末段', text: TEXT };
const SWALLOWS = 'Where it then has its caret is its own affair.';

/**
 * A hidden textarea of an editor that draws each paragraph in an element of its own, and each `width` characters of it in another; `taken` is
 * what it makes of a paste `text`.
 */
function drawnInParagraphs(taken: string, width = 100): string {
  return page(
    `<div style="position:relative;width:600px;min-height:60px;border:1px solid">
      <div style="overflow:hidden;width:2px;height:0"><textarea id="ed" style="position:absolute;width:900px;height:18px"></textarea></div>
      <div id="lines"></div></div>`,
    `let awake = false;
     const div = (...inside) => { const made = document.createElement('div'); made.append(...inside); return made; };
     const lines = (paragraph) => (paragraph.match(/.{1,${width}}/g) ?? ['']).map((line) => div(line));
     const draw = () => { $('#lines').replaceChildren(...model.split('\\n').map((each) => div(...lines(each)))); };
     host.addEventListener('focus', () => { awake = true; });
     host.addEventListener('blur', () => { awake = false; });
     host.addEventListener('paste', (e) => {
       e.preventDefault();
       const text = e.clipboardData.getData('text/plain');
       if (awake) { put(${taken}); draw(); }
     });
     offerDrawn(() => host.focus(), draw);`,
  );
}

function holding(given: Given, text: string, result: object = {}): Expected {
  return {
    result: { ok: true, verified: true, ...result },
    model: given.notation.replace('|', text),
  };
}

const SPLIT = { altered: { lines: 'split' } };
const AT_END: Given = { notation: '第一段在前\n我们要|\n末段', text: TEXT };

/** Editors with a hidden field that draw a break which is not of the text. */
export const SPLIT_KINDS: readonly Kind[] = [
  {
    title: 'a hidden field whose paste of paragraphs ends the last one too: said',
    html: drawnInParagraphs(`text + '\\n'`),
    given: MIDDLE,
    expected: holding(MIDDLE, `${TEXT}\n`, SPLIT),
    swallows: SWALLOWS,
  },
  {
    title: 'a hidden field whose paste begins a paragraph: said',
    html: drawnInParagraphs(`'\\n' + text`),
    given: MIDDLE,
    expected: holding(MIDDLE, `\n${TEXT}`, SPLIT),
    swallows: SWALLOWS,
  },
  {
    title: 'a hidden field whose paste makes the paragraphs of the text',
    html: drawnInParagraphs('text'),
    given: MIDDLE,
    expected: holding(MIDDLE, TEXT),
    swallows: SWALLOWS,
  },
  {
    title:
      'a hidden field whose lines are wrapped in elements of their own, one of which ends with the text',
    html: drawnInParagraphs('text', 5),
    given: MIDDLE,
    expected: holding(MIDDLE, TEXT),
    swallows: SWALLOWS,
  },
  {
    title:
      'a hidden field with the caret at the end of a paragraph: its own break is not one of the page',
    html: drawnInParagraphs('text'),
    given: AT_END,
    expected: holding(AT_END, TEXT),
    swallows: SWALLOWS,
  },
];
