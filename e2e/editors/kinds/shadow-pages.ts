import { INSERTED, page, SENT, type Kind } from './kind';

const AROUND = 'position:relative;width:600px;min-height:60px;border:1px solid';
const LINES = 'display:block;background:#fff;height:60px;margin:0';
const COVERED = 'position:absolute;left:0;top:0;z-index:-1';
const FIELD = '<textarea style="width:300px;height:40px;padding:0;border:0"></textarea>';

/** An editor that draws its text over a field, reads the field at `input` and empties it; `mount` sets `field` and `lines`. */
function drawnOver(body: string, mount: string): string {
  return page(
    body,
    `${mount}
     const draw = () => { lines.textContent = model; };
     field.addEventListener('input', () => { put(field.value); draw(); field.value = ''; });
     offerDrawn(() => field.focus(), draw);`,
  );
}

function inRoot(mode: ShadowRootMode): string {
  return drawnOver(
    `<div style="${AROUND}"><div id="holder" style="${COVERED}"></div><pre id="lines" style="${LINES}"></pre></div>`,
    `const root = $('#holder').attachShadow({ mode: '${mode}' });
     root.innerHTML = '${FIELD}';
     const field = root.firstChild, lines = $('#lines');`,
  );
}

/** Pages that keep the keyboard in a field of one tree and draw their text over it in another. */
export const SHADOW_KINDS: readonly Kind[] = [
  {
    title: 'a field in a shadow root, covered by what is drawn outside of it',
    html: inRoot('open'),
    expected: INSERTED,
  },
  {
    title: 'a field in a closed shadow root, covered by what is drawn outside of it',
    html: inRoot('closed'),
    expected: INSERTED,
  },
  {
    title: 'a field in a shadow root within another, covered by what the outer one draws',
    html: drawnOver(
      '<div id="holder"></div>',
      `const outer = $('#holder').attachShadow({ mode: 'open' });
       outer.innerHTML = '<div style="${AROUND}"><div style="${COVERED}"></div><pre style="${LINES}"></pre></div>';
       const [inner, lines] = outer.firstChild.children;
       const root = inner.attachShadow({ mode: 'open' });
       root.innerHTML = '${FIELD}';
       const field = root.firstChild;`,
    ),
    expected: INSERTED,
  },
  {
    title: 'a slotted field, covered by what the shadow root around its slot draws: handed over',
    html: drawnOver(
      `<div id="holder" style="display:block;${AROUND}">${FIELD}</div>`,
      `const root = $('#holder').attachShadow({ mode: 'open' });
       root.innerHTML = '<div style="${COVERED}"><slot></slot></div><pre style="${LINES}"></pre>';
       const field = $('textarea'), lines = root.lastChild;`,
    ),
    expected: SENT,
  },
  {
    title: 'a transparent field in a shadow root over its own drawn text: seen',
    html: page(
      '<div id="holder"></div>',
      `const root = $('#holder').attachShadow({ mode: 'open' });
       root.innerHTML = '<div style="${AROUND}"><pre style="position:absolute;margin:0"></pre><textarea style="position:relative;width:600px;height:60px;padding:0;border:0;color:transparent;caret-color:red;background:none"></textarea></div>';
       const [lines, field] = root.firstChild.children;
       const draw = () => { lines.textContent = field.value; };
       field.addEventListener('input', draw);
       window.editor = { text: () => field.value, reset(text, from, to = from) { field.value = text; draw(); field.focus(); field.setSelectionRange(from, to); } };`,
    ),
    expected: INSERTED,
  },
];
