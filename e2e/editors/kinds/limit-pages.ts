import { HOST, page, type Expected, type Kind } from './kind';

/** Nothing of the text is in, and what stood behind the caret still is. */
const TAKEN_BACK: Expected = {
  result: { ok: false, reason: 'too-long' },
  model: '我们要做好工作',
};

const FIELD = '<textarea id="ed" rows="3" cols="60"></textarea>';

/** Fields that take twelve characters, by how their pages see to that; what is cut is the end of the field, which the user wrote. */
export const LIMIT_KINDS: readonly Kind[] = [
  {
    title: 'a field with a limit of its own: nothing is put in',
    html: page('<textarea id="ed" maxlength="9"></textarea>', `offerField();`),
    expected: TAKEN_BACK,
    caret: 3,
  },
  {
    title: 'the page’s script cuts the end off: taken back',
    html: page(
      FIELD,
      `host.addEventListener('input', () => { if (host.value.length > 12) host.value = host.value.slice(0, 12); }); offerField();`,
    ),
    expected: TAKEN_BACK,
    caret: 3,
  },
  {
    title: 'a framework’s state is cut, which fills the field a microtask later: taken back',
    html: page(
      FIELD,
      `host.addEventListener('input', () => { model = host.value.slice(0, 12); queueMicrotask(() => { host.value = ''; host.value = model; }); }); offerField(() => model);`,
    ),
    expected: TAKEN_BACK,
    caret: 3,
  },
  {
    title: 'the page cuts what comes in, and keeps what stood behind it: taken back',
    html: page(
      '<input id="ed" size="60">',
      `host.addEventListener('input', () => { const over = host.value.length - 12; if (over > 0) { const to = host.selectionEnd - over; host.value = host.value.slice(0, to) + host.value.slice(to + over); host.setSelectionRange(to, to); } }); offerField();`,
    ),
    expected: TAKEN_BACK,
    caret: 3,
  },
  {
    title: 'what was selected comes back with what stood behind it',
    given: { notation: '我们要|踏实|做好工作', text: '承上启下，协调左右' },
    html: page(
      FIELD,
      `host.addEventListener('input', () => { if (host.value.length > 12) host.value = host.value.slice(0, 12); }); offerField();`,
    ),
    expected: { ...TAKEN_BACK, model: '我们要踏实做好工作' },
  },
  {
    title: 'a field without a word takes no more than three characters: taken back',
    given: { notation: '||', text: '承上启下，协调左右' },
    html: page(
      FIELD,
      `host.addEventListener('input', () => { if (host.value.length > 3) host.value = host.value.slice(0, 3); }); offerField();`,
    ),
    expected: { ...TAKEN_BACK, model: '' },
    caret: 0,
  },
  {
    title: 'a page that alters what is put back: no part of the text is said to be in',
    html: page(
      FIELD,
      `host.addEventListener('input', () => { host.value = host.value.length > 12 ? host.value.slice(0, 12) : '注' + host.value; }); offerField();`,
    ),
    expected: { result: { ok: true, verified: false }, model: '注我们要做好工作' },
  },
  {
    title: 'a limit that is kept when the field is left: taken back',
    html: page(
      FIELD,
      `host.addEventListener('blur', () => { host.value = host.value.slice(0, 12); }); offerField();`,
    ),
    expected: TAKEN_BACK,
    caret: 3,
  },
  {
    title: 'a limit that is kept at change, in the page’s state as well: both as they were',
    html: page(
      FIELD,
      `host.addEventListener('change', () => { host.value = model = host.value.slice(0, 12); }); offerField(() => host.value === model ? model : 'field ' + host.value + ', state ' + model);`,
    ),
    expected: TAKEN_BACK,
    caret: 3,
  },
  {
    title: 'a framework’s state is cut when the field is left, a microtask later: taken back',
    html: page(
      FIELD,
      `host.addEventListener('blur', () => { const kept = host.value.slice(0, 12); queueMicrotask(() => { host.value = kept; }); }); offerField();`,
    ),
    expected: TAKEN_BACK,
    caret: 3,
  },
  {
    title: 'a page that puts the earlier value back: nothing is in, and the caret is where it was',
    html: page(
      FIELD,
      `let last = ''; host.addEventListener('focus', () => { last = host.value; }); host.addEventListener('input', () => { if (host.value.length > 12) host.value = last; else last = host.value; }); offerField();`,
    ),
    expected: { result: { ok: false, reason: 'not-accepted' }, model: '我们要做好工作' },
    caret: 3,
  },
  {
    title: 'a paragraph of a host that its page cuts at a limit: taken back',
    html: page(
      HOST,
      `host.addEventListener('input', () => { const p = host.firstChild; if (p.textContent.length > 12) { p.textContent = p.textContent.slice(0, 12); getSelection().collapse(p.firstChild, 12); } }); offerHost();`,
    ),
    expected: TAKEN_BACK,
  },
  {
    title: 'a host whose page writes all of its text again, cut at a limit: taken back',
    html: page(
      HOST,
      `host.addEventListener('input', () => { if (host.textContent.length > 12) { host.textContent = host.textContent.slice(0, 12); getSelection().selectAllChildren(host); getSelection().collapseToEnd(); } }); offerHost();`,
    ),
    expected: TAKEN_BACK,
  },
  {
    title: 'several paragraphs in a host, the last of which its page cuts off: taken back',
    given: { notation: '开头|结尾\n下一段', text: '承上启下，协调左右' },
    html: page(
      HOST,
      `host.addEventListener('input', () => { const { lastChild } = host; if (host.textContent.length > 12) lastChild.remove(); }); offerHost();`,
    ),
    expected: { ...TAKEN_BACK, model: '开头结尾\n下一段' },
  },
  {
    title: 'what a host holds comes back as it was shown: its marks, its classes',
    given: { notation: '开 & 头|结尾', text: '承上启下，协调左右' },
    html: page(
      HOST,
      `host.addEventListener('focus', () => { host.firstChild.className = 'indented'; }); host.addEventListener('input', () => { const p = host.firstChild; if (p.textContent.length > 12) p.textContent = p.textContent.slice(0, 12); }); offerHost(() => host.textContent + (host.querySelector('p.indented') ? '' : '（没有样式）'));`,
    ),
    expected: { ...TAKEN_BACK, model: '开 & 头结尾' },
  },
  {
    title: 'a host that its page cuts when it is left: taken back',
    html: page(
      HOST,
      `host.addEventListener('blur', () => { const p = host.firstChild; if (p.textContent.length > 12) p.textContent = p.textContent.slice(0, 12); }); offerHost();`,
    ),
    expected: TAKEN_BACK,
  },
  {
    title: 'a host that a framework writes again, cut, a microtask after it is left: taken back',
    html: page(
      HOST,
      `host.addEventListener('focusout', () => { queueMicrotask(() => { if (host.textContent.length > 12) host.innerHTML = '<p>' + host.textContent.slice(0, 12) + '</p>'; }); }); offerHost();`,
    ),
    expected: TAKEN_BACK,
  },
];
