import { INSERTED, page, type Expected, type Kind } from './kind';

const REFUSED: Expected = { result: { ok: false, reason: 'no-caret' }, model: '我们要做好工作' };

const OFF = 'position:fixed;left:-9999px;top:-9999px;width:200px;height:20px';

/** A cell that is selected as a whole: a paste into the hidden field replaces what it holds. */
function selectedCell(grid: string, field: string): string {
  return page(
    `<div id="around" style="width:600px;min-height:60px">${grid}${field}</div>`,
    `const draw = () => { $('#cell').textContent = model; };
     host.addEventListener('paste', (e) => { e.preventDefault(); model = e.clipboardData.getData('text/plain'); draw(); });
     host.addEventListener('input', () => { model = host.value ?? host.textContent; draw(); });
     offerDrawn(() => host.focus(), draw);`,
  );
}

/** Pages that keep the keyboard in a field nobody sees while cells are selected, and one that only looks like it. */
export const GRID_KINDS: readonly Kind[] = [
  {
    title: 'a cell of a table is selected, not its text: nothing is put in',
    html: selectedCell(
      '<table><tr><th>任务<th>负责人<tr><td id="cell" width="400"><td>张三</table>',
      `<textarea id="ed" style="${OFF}"></textarea>`,
    ),
    expected: REFUSED,
  },
  {
    title: 'a cell of a grid made of divs is selected: nothing is put in',
    html: selectedCell(
      '<div role="grid"><div role="row"><div role="gridcell" id="cell" style="height:30px"></div><div role="gridcell">张三</div></div></div>',
      '<div id="ed" contenteditable="true" style="position:absolute;opacity:0;width:20px;height:20px"></div>',
    ),
    expected: REFUSED,
  },
  {
    title: 'a cell that is closed when the keyboard leaves, with its field kept: nothing is put in',
    html: page(
      `<table><tr><td id="cell" width="500" height="40"><td>张三</table><textarea id="ed" style="width:400px;height:30px"></textarea>`,
      `addEventListener('blur', () => { model = host.value; $('#cell').textContent = model; host.value = ''; host.style.cssText = '${OFF}'; });
       offerField(() => model || host.value);`,
    ),
    expected: REFUSED,
  },
  {
    title: 'a document with a table in it, and a hidden field: put in at its caret',
    html: page(
      `<div id="around" style="width:600px;min-height:60px"><pre id="lines"></pre><table><tr><td>一</table><textarea id="ed" style="${OFF}"></textarea></div>`,
      `const draw = () => { $('#lines').textContent = model; };
       host.addEventListener('paste', (e) => { e.preventDefault(); put(e.clipboardData.getData('text/plain')); draw(); });
       offerDrawn(() => host.focus(), draw);`,
    ),
    swallows: 'It reads pastes alone.',
    expected: INSERTED,
  },
];
