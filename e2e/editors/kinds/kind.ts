/** What a page of a kind is and does; its script may use `host`, `take`, `show` and `model` of the page. */
export interface Kind {
  /** As a statement about what is right. */
  title: string;
  html: string;
  /** What is put in where; default: a phrase into 我们要|做好工作. */
  given?: Given;
  expected: Expected;
  /** The end of the text, or all of it, as the page has it at last where that is another form. */
  shown?: string;
  /** Why what a person types behind the phrase doesn't come to stand there, whatever the product does. */
  swallows?: string;
  /** Where the caret stands in the field at the end (UTF-16 units): Ctrl+V comes there. */
  caret?: number;
  /** Whether undo is advised in each browser; where it is, one Ctrl+Z must give back what stood there. */
  undo?: { chromium: boolean; firefox: boolean };
}

/** A text and, in caret notation, where it is put in. */
export interface Given {
  notation: string;
  text: string;
}

/** How the insertion ends, what the model then holds when the keyboard is back, and what the status line may have been mended to. */
export interface Expected {
  result: object;
  model: string;
  news?: readonly string[];
}

export const PHRASE = '承上启下，协调左右';
/** What is put in where a kind says nothing else. */
export const GIVEN: Given = { notation: '我们要|做好工作', text: PHRASE };
export const INSERTED: Expected = {
  result: { ok: true, verified: true },
  model: `我们要${PHRASE}做好工作`,
};
export const SENT: Expected = {
  result: { ok: true, verified: false },
  model: `我们要${PHRASE}做好工作`,
};

/** A page with a field or host `#ed`, whose script offers its model to the tests. */
export function page(body: string, script: string): string {
  return `<!doctype html><meta charset="utf-8"><title>kind</title>
    <button id="elsewhere" style="position:fixed;top:0;left:0;z-index:9">elsewhere</button>
    <div style="margin-top:40px">${body}</div><script>${COMMON}${script}</script>`;
}

const COMMON = `
  let pending = 0;
  /** Whether nothing that the page does by itself, when the keyboard leaves it, is still to come. */
  const isQuiet = () => pending === 0;
  const soon = (ms, act) => { pending += 1; setTimeout(() => { act(); pending -= 1; }, ms); };
  const $ = (selector) => document.querySelector(selector);
  const host = $('#ed');
  let model = '', at = 0, end = 0;
  const put = (text) => { model = model.slice(0, at) + text + model.slice(end); at = end = at + text.length; };
  const paragraphsOf = (root) => [...root.children].map((p) => p.textContent).join('\\n');
  const fill = (text) => { host.innerHTML = text.split('\\n').map((line) => '<p>' + line + '</p>').join(''); };
  const select = (from, to) => { host.focus(); const node = host.firstChild.firstChild; getSelection().setBaseAndExtent(node, from, node, to); };
  const offerHost = (text = () => paragraphsOf(host)) => { window.editor = { text, reset(text, from, to = from) { fill(text); select(from, to); } }; };
  const offerField = (text = () => host.value) => { window.editor = { text, reset(text, from, to = from) { host.value = model = text; host.focus(); host.setSelectionRange(from, to); } }; };
  const offerDrawn = (focus, draw) => { window.editor = { text: () => model, reset(text, from, to = from) { model = text; at = from; end = to; draw(); focus(); } }; };
`;

/** The element of an editable host. */
export const HOST =
  '<div id="ed" contenteditable="true" style="width:600px;border:1px solid"></div>';
