import { INSERTED, page, PHRASE, SENT, type Kind } from './kind';

/** A textarea with a style, read only while its editor believes that it has the keyboard, and emptied when it comes back. */
function hiddenTextarea(box: string, field: string, handlesPaste: boolean): string {
  const paste = handlesPaste
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

const HIDDEN = 'position:absolute;padding:0;border:0;';

/**
 * An editor whose hidden field holds a part of its text with the caret in it, for screen readers, and that learns what is typed from the field's new value (VS Code, Monaco).
 * The field stands before or behind the lines that are drawn.
 */
function mirroringField(field: string, place: 'before' | 'behind', part: 'all' | 'line'): string {
  const lines = '<pre id="lines"></pre>';
  return page(
    `<div style="position:relative;width:600px;min-height:60px;border:1px solid">${place === 'before' ? field + lines : lines + field}</div>`,
    `const start = () => ${part === 'all' ? '0' : "model.lastIndexOf('\\n', at - 1) + 1"};
     const stop = () => ${part === 'all' ? 'model.length' : "(model + '\\n').indexOf('\\n', end)"};
     const draw = () => {
       $('#lines').textContent = model;
       host.value = model.slice(start(), stop());
       host.setSelectionRange(at - start(), end - start());
     };
     host.addEventListener('paste', (e) => { e.preventDefault(); put(e.clipboardData.getData('text/plain')); draw(); });
     host.addEventListener('input', () => {
       const from = start();
       model = model.slice(0, from) + host.value + model.slice(stop());
       at = end = from + host.selectionStart;
       draw();
     });
     offerDrawn(() => host.focus(), draw);`,
  );
}

const MIRROR = `style="${HIDDEN}left:0;top:0;width:1px;height:1px;opacity:0"`;

/** Editors drawn around a field that the user does not see. */
export const HIDDEN_KINDS: readonly Kind[] = [
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
    title: 'a hidden textarea: off the screen, only input is read',
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
    swallows: 'It reads pastes alone.',
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
  },
  ...(['before', 'behind'] as const).flatMap((place) => [
    {
      title: `a hidden textarea that mirrors the text, ${place} the lines: its caret is its editor's own`,
      html: mirroringField(`<textarea id="ed" ${MIRROR}></textarea>`, place, 'all'),
      expected: INSERTED,
      caret: 3 + PHRASE.length,
    },
    {
      title: `a hidden textarea that mirrors a line, ${place} the lines: its caret is its editor's own`,
      html: mirroringField(`<textarea id="ed" ${MIRROR}></textarea>`, place, 'line'),
      given: { notation: '上一段\n我们要|做好工作\n下一段', text: '一是；\n二是；' },
      expected: {
        ...INSERTED,
        model: '上一段\n我们要一是；\n二是；做好工作\n下一段',
      },
      caret: 3,
    },
    {
      title: `a hidden input that mirrors the text, ${place} the lines: its caret is its editor's own`,
      html: mirroringField(`<input id="ed" ${MIRROR}>`, place, 'all'),
      expected: INSERTED,
      caret: 3 + PHRASE.length,
    },
  ]),
];
