// oxlint-disable consistent-function-scoping -- mountSurface runs in the page, so it may use nothing from outside itself
import type { Spec } from './spec';

/** The field of a page made by lot and what is drawn around it. */
export interface Surface {
  field: HTMLTextAreaElement;
  around: HTMLElement;
  /** What stands in the field, a line break between paragraphs. */
  text(): string;
  /** Writes the field again. */
  fill(text: string): void;
  /** Selects in the field as `fill` left it. */
  select(from: number, to: number): void;
  /** The selected characters of an editable host. */
  selected(): { from: number; to: number };
  /** Draws the text of a field that is not seen itself. */
  draw(text: string): void;
  /** Writes into such a field what it holds of the text around the caret. */
  hold(text: string, from: number, to: number): void;
  /** The whole text and its caret as typing into such a field has made them; null when nothing was typed. */
  typed(text: string, from: number, to: number): { text: string; caret: number } | null;
}

/** Runs in the page: mounts the field of a spec. */
// oxlint-disable-next-line max-lines-per-function -- it runs in the page, so its steps must stand inside it
export function mountSurface(spec: Spec): Surface {
  const isField = spec.surface !== 'host';
  const isHidden = spec.seen !== 'itself';
  const around = document.createElement('div');
  around.style.cssText =
    'position:relative;width:700px;min-height:80px;border:1px solid;font-size:18px';
  const isShadow = spec.place === 'shadow' || spec.place === 'closed';
  const place = document.getElementById('place') as HTMLElement;
  const root = isShadow
    ? place.attachShadow({ mode: spec.place === 'closed' ? 'closed' : 'open' })
    : place;
  root.append(around);

  const holder = (): HTMLElement => {
    if (spec.seen !== 'sizeless-frame') return around.appendChild(document.createElement('div'));
    const frame = around.appendChild(document.createElement('iframe'));
    frame.style.cssText = 'position:absolute;border:0;width:0;height:0';
    return (frame.contentDocument as Document).body;
  };
  const box = holder();
  const own = box.ownerDocument;
  const field = own.createElement(isField ? spec.surface : 'div') as HTMLTextAreaElement;
  if (!isField) field.contentEditable = 'true';
  field.style.cssText = isHidden
    ? 'position:absolute;padding:0;border:0;outline:0'
    : 'width:600px;min-height:30px;display:block';
  if (spec.paragraphs === 'pre') field.style.whiteSpace = 'pre-wrap';
  if (spec.seen === 'clipped') {
    box.style.cssText = 'position:relative;overflow:hidden;width:3px;height:0';
    field.style.width = '900px';
  }
  if (spec.seen === 'offscreen') field.style.left = '-4000px';
  if (spec.seen === 'tiny') field.style.cssText += ';width:1px;height:1px';
  if (spec.seen === 'transparent') field.style.cssText += ';width:300px;height:30px;opacity:0';
  if (spec.changes === 'maxlength') field.maxLength = 14;
  box.append(field);
  let held = '';
  const partOf = (whole: string, from: number, to: number) =>
    spec.holds === 'line'
      ? { start: whole.lastIndexOf('\n', from - 1) + 1, stop: `${whole}\n`.indexOf('\n', to) }
      : { start: 0, stop: whole.length };
  const lines = document.createElement(spec.draws === 'canvas' ? 'canvas' : 'div');
  lines.style.cssText = 'width:690px;height:70px;white-space:pre-wrap';
  if (isHidden && spec.lines === 'behind') around.append(lines);
  if (isHidden && spec.lines === 'before') around.prepend(lines);

  const selection = (): Selection => {
    const inShadow = isShadow
      ? (root as ShadowRoot & { getSelection?(): Selection }).getSelection?.()
      : null;
    const found = inShadow ?? own.getSelection();
    if (!found) throw new Error('a document that is shown has a selection');
    return found;
  };

  const isBlock = (node: Node) => node.nodeName === 'P' || node.nodeName === 'DIV';
  /** A `<br>` at the end of a paragraph only gives it its height. */
  const isFiller = (node: Node) =>
    node.nodeName === 'BR' && (node.nextSibling === null || isBlock(node.nextSibling));
  const readTree = (tree: Node): string => {
    let text = '';
    let isOpen = true;
    for (const node of tree.childNodes) {
      if (isBlock(node)) {
        // Before a block, as at its end, a line break only ends its line.
        if (spec.paragraphs === 'pre') text = text.replace(/\n$/, '');
        if (text !== '' || node.previousSibling) text += '\n';
        const inside = readTree(node);
        // A line break at the end of a preformatted block only ends its last line.
        text += spec.paragraphs === 'pre' ? inside.replace(/\n$/, '') : inside;
        isOpen = false;
        continue;
      }
      if (!isOpen) text += '\n';
      isOpen = true;
      if (node.nodeName === 'BR') text += isFiller(node) ? '' : '\n';
      else text += node.nodeType === 3 ? (node.nodeValue ?? '') : readTree(node);
    }
    return text.replaceAll('\u00a0', ' ');
  };
  const text = () => {
    if (isField) return field.value;
    // In preformatted text a line break at the very end only gives the last line its height.
    return spec.paragraphs === 'pre' ? readTree(field).replace(/\n$/, '') : readTree(field);
  };

  const fillHost = (rows: readonly string[]) => {
    if (spec.paragraphs === 'pre') field.replaceChildren(rows.join('\n'));
    else if (spec.paragraphs === 'br')
      field.replaceChildren(
        ...rows.flatMap((row, at) => (at === 0 ? [row] : [own.createElement('br'), row])),
      );
    else
      field.replaceChildren(
        ...rows.map((row) => {
          const block = own.createElement(spec.paragraphs);
          block.append(row === '' ? own.createElement('br') : row);
          return block;
        }),
      );
  };
  const pointOf = (offset: number): [Node, number] => {
    if (spec.paragraphs === 'pre') return [field.firstChild ?? field, offset];
    let left = offset;
    const rows = [...field.childNodes].filter((node) => node.nodeName !== 'BR');
    for (const row of rows) {
      const length = row.textContent?.length ?? 0;
      const inside = row.nodeType === 3 ? row : row.firstChild;
      if (left <= length) return inside?.nodeType === 3 ? [inside, left] : [row, 0];
      left -= length + 1;
    }
    return [field, field.childNodes.length];
  };
  const offsetOf = (node: Node, offset: number) => {
    const range = own.createRange();
    range.setStart(field, 0);
    range.setEnd(node, offset);
    const before = own.createElement('div');
    before.append(range.cloneContents());
    // The part that ends at the point has no filler after it, so a break at its end counts.
    return readTree(before).length + (before.lastChild?.nodeName === 'BR' ? 1 : 0);
  };

  return {
    field,
    around,
    text,
    fill(whole) {
      if (isField) field.value = whole;
      else fillHost(whole.split('\n'));
    },
    select(from, to) {
      if (isField) field.setSelectionRange(from, to);
      else selection().setBaseAndExtent(...pointOf(from), ...pointOf(to));
    },
    selected() {
      const { rangeCount } = selection();
      if (rangeCount === 0) return { from: 0, to: 0 };
      const range = selection().getRangeAt(0);
      return {
        from: offsetOf(range.startContainer, range.startOffset),
        to: offsetOf(range.endContainer, range.endOffset),
      };
    },
    hold(whole, from, to) {
      if (spec.holds === 'nothing') {
        if (isField) field.value = '';
        else if (field.textContent !== '') field.replaceChildren();
        return;
      }
      const { start, stop } = partOf(whole, from, to);
      field.value = held = whole.slice(start, stop);
      field.setSelectionRange(from - start, to - start);
    },
    typed(whole, from, to) {
      const now = isField ? field.value : (field.textContent ?? '');
      if (now === held) return null;
      if (spec.holds === 'nothing')
        return { text: whole.slice(0, from) + now + whole.slice(to), caret: from + now.length };
      const { start, stop } = partOf(whole, from, to);
      return {
        text: whole.slice(0, start) + now + whole.slice(stop),
        caret: start + (field.selectionStart ?? 0),
      };
    },
    draw(whole) {
      if (lines instanceof HTMLCanvasElement) lines.getContext('2d')?.fillText(whole, 5, 20);
      else
        lines.replaceChildren(
          ...whole
            .split('\n')
            .map((line) => Object.assign(document.createElement('div'), { textContent: line })),
        );
    },
  };
}
