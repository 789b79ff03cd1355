import { HOST, INSERTED, page, SENT, type Kind } from './kind';

/** Pages by when and how they take the text: late, changed later, at one event alone, not at all. */
export const LATE_KINDS: readonly Kind[] = [
  {
    title: 'a paste that is answered late: handed over, then seen',
    html: page(
      HOST,
      `host.addEventListener('paste', (e) => { e.preventDefault(); const text = e.clipboardData.getData('text/plain'); const range = getSelection().getRangeAt(0);
         setTimeout(() => { range.deleteContents(); range.insertNode(document.createTextNode(text)); range.collapse(false); host.normalize(); }, 1600); }); offerHost();`,
    ),
    expected: { ...SENT, news: ['seen'] },
  },
  {
    title: 'answered late and drawn again after that: the user goes on typing behind the text',
    html: page(
      HOST,
      `host.addEventListener('paste', (e) => { e.preventDefault(); const text = e.clipboardData.getData('text/plain'); const range = getSelection().getRangeAt(0);
         soon(1600, () => { range.deleteContents(); const node = document.createTextNode(text); range.insertNode(node); getSelection().collapse(node, text.length);
           soon(600, () => fill(paragraphsOf(host))); }); }); offerHost();`,
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
    title: 'changed in other nodes after it was seen: the user goes on typing behind it',
    html: page(
      HOST,
      `host.addEventListener('input', () => soon(500, () => fill(paragraphsOf(host).replaceAll('，', ','))), { once: true }); offerHost();`,
    ),
    expected: { ...INSERTED, model: '我们要承上启下,协调左右做好工作', news: ['altered'] },
    shown: '承上启下,协调左右',
  },
  {
    title: 'paragraphs that are changed in other nodes: the user goes on typing behind them',
    html: page(
      HOST,
      `host.addEventListener('input', () => soon(500, () => fill(paragraphsOf(host).replaceAll('；', ';'))), { once: true }); offerHost();`,
    ),
    given: { notation: '我们要|做好工作\n下一段', text: '一是甲；\n二是乙；' },
    expected: {
      ...INSERTED,
      model: '我们要一是甲;\n二是乙;做好工作\n下一段',
      news: ['altered'],
    },
    shown: '二是乙;',
  },
  {
    title: 'the words around the caret get other signs when the editor is left: the caret is found',
    html: page(
      HOST,
      `host.addEventListener('blur', () => fill(paragraphsOf(host).replaceAll('，', '、'))); offerHost();`,
    ),
    given: { notation: '我们要，|做好，工作', text: '承上启下' },
    expected: { ...INSERTED, model: '我们要、承上启下做好、工作' },
  },
  {
    title: 'a field that is changed after it was seen: the caret stays behind the text',
    html: page(
      '<input id="ed" size="60">',
      `host.addEventListener('change', () => setTimeout(() => { host.value = host.value.replaceAll('，', '、'); }, 900)); offerField();`,
    ),
    expected: { ...INSERTED, model: '我们要承上启下、协调左右做好工作', news: ['altered'] },
    caret: 12,
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
    title: 'read at keyup alone',
    html: page(
      `${HOST}<input type="hidden" id="sent">`,
      `host.addEventListener('keyup', () => { $('#sent').value = paragraphsOf(host); }); offerHost(() => $('#sent').value);`,
    ),
    expected: INSERTED,
  },
  {
    title: 'read at beforeinput, which is prevented',
    html: page(
      HOST,
      `host.addEventListener('beforeinput', (e) => { e.preventDefault(); const { startOffset, endOffset } = getSelection().getRangeAt(0); const text = paragraphsOf(host);
         fill(text.slice(0, startOffset) + (e.data ?? '') + text.slice(endOffset)); const to = startOffset + (e.data ?? '').length; getSelection().collapse(host.firstChild.firstChild, to); }); offerHost();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'read at change alone',
    html: page(
      '<input id="ed" size="60">',
      `host.addEventListener('change', () => { model = host.value; }); offerField(() => model);`,
    ),
    swallows: 'It reads the field only when the user leaves it.',
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
    swallows: 'What is typed replaces what the page selects.',
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
  {
    title: 'a field that is read-only while it has no focus: woken, then typed into',
    html: page(
      '<input id="ed" size="60" readonly>',
      `host.addEventListener('focus', () => { host.readOnly = false; }); host.addEventListener('blur', () => { host.readOnly = true; }); offerField();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'a textarea that its page locks at focusout: unlocked again at focusin',
    html: page(
      '<textarea id="ed"></textarea>',
      `host.addEventListener('focusin', () => host.removeAttribute('readonly')); host.addEventListener('focusout', () => host.setAttribute('readonly', '')); offerField();`,
    ),
    expected: INSERTED,
  },
  {
    title: 'a field that its page locks for good when it is left: refused',
    html: page(
      '<input id="ed" size="60">',
      `host.addEventListener('blur', () => { host.readOnly = true; }); offerField();`,
    ),
    expected: { result: { ok: false, reason: 'read-only' }, model: '我们要做好工作' },
  },
];
