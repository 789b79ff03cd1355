/** What a page of a kind is and does; its script may use `host`, `take`, `show` and `model` of the page. */
export interface Kind {
  /** As a statement about what is right. */
  title: string;
  html: string;
  /** What is expected of a phrase put into 我们要|做好工作. */
  expected: Expected;
  /** What is typed behind it when the keyboard is back. */
  typed?: string;
}

/** How the insertion ends, what the model then holds when the keyboard is back, and what the status line may have been mended to. */
export interface Expected {
  result: object;
  model: string;
  news?: readonly string[];
}

const PHRASE = '承上启下，协调左右';
const INSERTED: Expected = {
  result: { ok: true, verified: true },
  model: `我们要${PHRASE}做好工作`,
};
const SENT: Expected = { result: { ok: true, verified: false }, model: `我们要${PHRASE}做好工作` };

/** A page with a field or host `#ed`, whose script offers its model to the tests. */
function page(body: string, script: string): string {
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

/** A textarea with a style, read only while its editor believes that it has the keyboard, and emptied when it comes back. */
function hiddenTextarea(box: string, field: string, isPasteHeard: boolean): string {
  const paste = isPasteHeard
    ? `host.addEventListener('paste', (e) => { e.preventDefault(); if (awake) { put(e.clipboardData.getData('text/plain')); draw(); } });`
    : '';
  return page(
    `<div id="around" style="position:relative;width:600px;min-height:60px;border:1px solid"><div style="${box}"><textarea id="ed" style="${field}"></textarea></div><pre id="lines"></pre></div>`,
    `let awake = false;
     const draw = () => { $('#lines').textContent = model; };
     host.addEventListener('focus', () => { awake = true; host.value = ''; });
     host.addEventListener('blur', () => { awake = false; });
     host.addEventListener('input', () => { if (awake) { put(host.value); draw(); } host.value = ''; });
     ${paste}
     $('#around').addEventListener('mousedown', (e) => { e.preventDefault(); host.focus(); });
     offerDrawn(() => host.focus(), draw);`,
  );
}

const HOST = '<div id="ed" contenteditable="true" style="width:600px;border:1px solid"></div>';
const HIDDEN = 'position:absolute;padding:0;border:0;';

/** Pages of our own for each kind of the table in docs/insertion.md. */
export const KINDS: readonly Kind[] = [
  {
    title: 'a hidden textarea: clipped by its parent, a paste is read',
    html: hiddenTextarea(
      'overflow:hidden;width:2px;height:0',
      `${HIDDEN}width:900px;height:18px`,
      true,
    ),
    expected: INSERTED,
  },
  {
    title: 'a hidden textarea: off the screen, only input is heard',
    html: hiddenTextarea('', `${HIDDEN}left:-5000px;width:300px;height:20px`, false),
    expected: INSERTED,
  },
  {
    title: 'a hidden textarea: covered by what is drawn',
    html: hiddenTextarea(
      '',
      `${HIDDEN}left:0;top:0;width:300px;height:40px;z-index:-1`,
      true,
    ).replace('id="lines"', 'id="lines" style="background:#fff;height:60px;margin:0"'),
    expected: INSERTED,
  },
  {
    title: 'a hidden textarea beside a canvas: handed over, and not said to be seen',
    html: page(
      `<div style="position:relative"><canvas width="600" height="100"></canvas><textarea id="ed" style="${HIDDEN}width:1px;height:1px;opacity:0"></textarea></div>`,
      `const draw = () => $('canvas').getContext('2d').fillText(model, 5, 20);
       host.addEventListener('paste', (e) => { e.preventDefault(); put(e.clipboardData.getData('text/plain')); draw(); });
       offerDrawn(() => host.focus(), draw);`,
    ),
    expected: SENT,
  },
  {
    title: 'a canvas whose hidden field is read only with the keyboard: the user goes on typing',
    html: page(
      `<div style="position:relative"><canvas width="600" height="100"></canvas><textarea id="ed" style="${HIDDEN}width:1px;height:1px;opacity:0"></textarea></div>`,
      `let awake = false;
       const draw = () => $('canvas').getContext('2d').fillText(model, 5, 20);
       host.addEventListener('focus', () => { awake = true; });
       host.addEventListener('blur', () => { awake = false; });
       host.addEventListener('input', () => { if (awake) { put(host.value); draw(); } host.value = ''; });
       host.addEventListener('paste', (e) => { e.preventDefault(); if (awake) { put(e.clipboardData.getData('text/plain')); draw(); } });
       offerDrawn(() => host.focus(), draw);`,
    ),
    expected: SENT,
    typed: 'xyz',
  },
  {
    title: 'drawn anew at blur: the caret is found again',
    html: page(
      HOST,
      `host.addEventListener('blur', () => { host.innerHTML = host.innerHTML; }); offerHost();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'drawn anew while the keyboard is away, as by autosave: the caret is found again',
    html: page(
      HOST,
      `addEventListener('blur', () => soon(120, () => { host.innerHTML = host.innerHTML; })); offerHost();`,
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
    title: 'a field with a limit of its own: nothing is put in',
    html: page('<textarea id="ed" maxlength="9"></textarea>', `offerField();`),
    expected: { result: { ok: false, reason: 'too-long' }, model: '我们要做好工作' },
  },
  {
    title: 'cut at a limit by the page’s script: what stands there is said',
    html: page(
      '<textarea id="ed"></textarea>',
      `host.addEventListener('input', () => { if (host.value.length > 12) host.value = host.value.slice(0, 12); }); offerField();`,
    ),
    expected: {
      result: { ok: true, verified: true, altered: { isPart: true } },
      model: '我们要承上启下，协调左右',
    },
  },
  {
    title: 'a paste that is answered late: handed over, then seen',
    html: page(
      HOST,
      `host.addEventListener('paste', (e) => { e.preventDefault(); const text = e.clipboardData.getData('text/plain'); const range = getSelection().getRangeAt(0);
         setTimeout(() => { range.deleteContents(); range.insertNode(document.createTextNode(text)); host.normalize(); }, 1600); }); offerHost();`,
    ),
    expected: { ...SENT, news: ['seen'] },
  },
  {
    title: 'changed after it was seen',
    html: page(
      HOST,
      `host.addEventListener('input', () => setTimeout(() => { const p = host.firstChild; p.textContent = p.textContent.replaceAll('，', ','); }, 900)); offerHost();`,
    ),
    expected: { ...INSERTED, model: '我们要承上启下,协调左右做好工作', news: ['altered'] },
  },
  {
    title: 'dropped after it was seen',
    html: page(
      HOST,
      `host.addEventListener('input', () => setTimeout(() => fill('我们要做好工作'), 900)); offerHost();`,
    ),
    expected: { ...INSERTED, model: '我们要做好工作', news: ['lost'] },
  },
  {
    title: 'heard at keyup alone',
    html: page(
      `${HOST}<input type="hidden" id="sent">`,
      `host.addEventListener('keyup', () => { $('#sent').value = paragraphsOf(host); }); offerHost(() => $('#sent').value);`,
    ),
    expected: INSERTED,
  },
  {
    title: 'heard at beforeinput, which is prevented',
    html: page(
      HOST,
      `host.addEventListener('beforeinput', (e) => { e.preventDefault(); const { startOffset, endOffset } = getSelection().getRangeAt(0); const text = paragraphsOf(host);
         fill(text.slice(0, startOffset) + (e.data ?? '') + text.slice(endOffset)); const to = startOffset + (e.data ?? '').length; getSelection().collapse(host.firstChild.firstChild, to); }); offerHost();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'heard at change alone',
    html: page(
      '<input id="ed" size="60">',
      `host.addEventListener('change', () => { model = host.value; }); offerField(() => model);`,
    ),
    expected: INSERTED,
  },
  {
    title: 'a page that forbids paste: typed',
    html: page(
      HOST,
      `document.addEventListener('paste', (e) => e.preventDefault(), true); offerHost();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'a page that forbids paste and typing: said',
    html: page(
      HOST,
      `for (const type of ['paste', 'beforeinput']) document.addEventListener(type, (e) => e.preventDefault(), true);
       new MutationObserver(() => { if (paragraphsOf(host) !== model) fill(model); }).observe(host, { childList: true, characterData: true, subtree: true });
       window.editor = { text: () => model, reset(text, from, to = from) { model = text; fill(text); select(from, to); } };`,
    ),
    expected: { result: { ok: true, verified: false }, model: '我们要做好工作' },
  },
  {
    title: 'everything is selected when the keyboard comes: nothing else is replaced',
    html: page(
      '<input id="ed" size="60">',
      `host.addEventListener('focus', () => host.select()); offerField();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'elements named like our globals',
    html: page(
      `<form id="browser"><input name="runtime" id="x"></form><div id="bijiaBridge"></div>${HOST}`,
      `offerHost();`,
    ),
    expected: INSERTED,
  },
];
