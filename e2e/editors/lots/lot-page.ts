// oxlint-disable consistent-function-scoping, no-unnecessary-type-assertion, switch-exhaustiveness-check -- runLot runs in the page, so it may use nothing from outside itself
import type { Spec } from './spec';

/** What a page made by lot offers besides its editor. */
export interface Lot {
  /** Whether nothing that the page does by itself is still to come. */
  isSettled(): boolean;
  /** Whether a Ctrl+V has come from the keyboard, and all that the page does at its keys is done. */
  hasPasted(): boolean;
}

declare global {
  interface Window {
    lot?: Lot;
  }
}

/** The page of a spec, as HTML; one in a frame is asked for with `isInner`. */
export function lotPage(spec: Spec, isInner: boolean): string {
  const head = `<!doctype html><meta charset="utf-8"><title>lot</title>`;
  if (spec.place === 'frame' && !isInner)
    return `${head}${ELSEWHERE}<iframe src="/lot-inner.html" width="900" height="400" style="margin-top:40px"></iframe>
      <script>const inner = () => document.querySelector('iframe').contentWindow;
      Object.defineProperty(window, 'editor', { get: () => inner().editor });
      Object.defineProperty(window, 'lot', { get: () => inner().lot });</script>`;
  return `${head}${isInner ? '' : ELSEWHERE}<div id="place" style="margin-top:40px"></div>
    <script>(${runLot.toString()})(${JSON.stringify(spec)})</script>`;
}

const ELSEWHERE =
  '<button id="elsewhere" style="position:fixed;top:0;left:0;z-index:9">elsewhere</button>';

/** Runs in the page: mounts the editor of a spec. Its model is what a form would send. */
function runLot(spec: Spec): void {
  const isField = spec.surface !== 'host';
  const isHidden = spec.seen !== 'itself';
  let model = '';
  let at = 0;
  let end = 0;
  let isAwake = false;
  let pending = 0;
  let hasPasted = false;
  const later = (ms: number, act: () => void) => {
    pending += 1;
    setTimeout(() => {
      act();
      pending -= 1;
    }, ms);
  };

  // The field and what is drawn around it.
  const around = document.createElement('div');
  around.style.cssText =
    'position:relative;width:700px;min-height:80px;border:1px solid;font-size:18px';
  const box = document.createElement('div');
  const field = document.createElement(isField ? spec.surface : 'div') as HTMLTextAreaElement;
  if (!isField) field.contentEditable = 'true';
  field.style.cssText = isHidden
    ? 'position:absolute;padding:0;border:0;outline:0'
    : 'width:600px;min-height:30px;display:block';
  if (spec.seen === 'clipped') {
    box.style.cssText = 'position:relative;overflow:hidden;width:3px;height:0';
    field.style.width = '900px';
  }
  if (spec.seen === 'offscreen') field.style.left = '-4000px';
  if (spec.seen === 'tiny') field.style.cssText += ';width:1px;height:1px';
  if (spec.seen === 'transparent') field.style.cssText += ';width:300px;height:30px;opacity:0';
  const lines = document.createElement(spec.draws === 'canvas' ? 'canvas' : 'div');
  lines.style.cssText = 'width:690px;height:70px;white-space:pre-wrap';
  box.append(field);
  around.append(box);
  if (isHidden) around.append(lines);
  const place = document.getElementById('place') as HTMLElement;
  const isShadow = spec.place === 'shadow' || spec.place === 'closed';
  const root = isShadow
    ? place.attachShadow({ mode: spec.place === 'closed' ? 'closed' : 'open' })
    : place;
  root.append(around);
  const selection = () =>
    (isShadow ? (root as ShadowRoot & { getSelection?(): Selection }).getSelection?.() : null) ??
    (document.getSelection() as Selection);

  // Reading and writing the field.
  const paragraphs = () => [...field.children].map((p) => p.textContent ?? '').join('\n');
  const textOf = () =>
    isField ? field.value : field.children.length > 0 ? paragraphs() : (field.textContent ?? '');
  const fill = (text: string) => {
    if (isField) field.value = text;
    else
      field.replaceChildren(
        ...text.split('\n').map((line) => {
          const p = document.createElement('p');
          p.append(line === '' ? document.createElement('br') : line);
          return p;
        }),
      );
  };
  const draw = () => {
    if (lines instanceof HTMLCanvasElement) lines.getContext('2d')?.fillText(model, 5, 20);
    else
      lines.replaceChildren(
        ...model
          .split('\n')
          .map((line) => Object.assign(document.createElement('div'), { textContent: line })),
      );
  };
  const changed = (text: string) => {
    switch (spec.changes) {
      case 'half-width':
        return text.replaceAll('，', ',').replaceAll('；', ';');
      case 'blanks':
        return text.replaceAll(' ', '').replaceAll(/(.{4})(?=.)/g, '$1 ');
      case 'letters-only':
        return text.replaceAll(/[，；。]/g, '');
      case 'cut':
        return text.slice(0, 14);
      default:
        return text;
    }
  };
  /** Into a model that owns its text. */
  const put = (text: string) => {
    const whole = changed(model.slice(0, at) + text + model.slice(end));
    at = end = Math.min(at + text.length, whole.length);
    model = whole;
    draw();
  };

  const read = () => {
    if (spec.listens === 'focused' && !isAwake) {
      if (isHidden) field.value = '';
      return;
    }
    if (isHidden) {
      const text = isField ? field.value : (field.textContent ?? '');
      if (text !== '') put(text);
      if (isField) field.value = '';
      else field.replaceChildren();
      return;
    }
    const text = changed(textOf());
    if (text !== textOf() && isField) {
      const caret = field.selectionStart + text.length - textOf().length;
      field.value = text;
      field.setSelectionRange(caret, caret);
    }
    model = text;
    if (spec.redraws === 'input' && !isField) redraw(true);
    if (spec.changes === 'later')
      later(400, () => rewrite(textOf().replaceAll('，', ',').replaceAll('；', ';')));
    if (spec.changes === 'dropped') later(900, () => rewrite(original));
  };
  const rewrite = (text: string) => {
    if (textOf() === text) return;
    model = text;
    fill(text);
  };
  let original = '';
  /** A page that draws anew at each key puts the caret back itself. */
  const redraw = (putsCaretBack: boolean) => {
    const { focusNode, focusOffset } = selection();
    const paragraph = [...field.children].findIndex((p) => p.contains(focusNode));
    fill(model);
    const target = field.children[paragraph]?.firstChild;
    if (putsCaretBack && target)
      selection().collapse(target, Math.min(focusOffset, target.nodeValue?.length ?? 0));
  };

  // What it listens to.
  field.addEventListener('focus', () => {
    isAwake = true;
    if (isHidden && isField) field.value = '';
    if (!isHidden && spec.listens === 'focused' && textOf() !== model) fill(model);
  });
  field.addEventListener('blur', () => {
    isAwake = false;
    if (spec.redraws === 'blur') fill(model);
  });
  if (spec.redraws === 'away') addEventListener('blur', () => later(100, () => fill(model)));
  if (spec.redraws === 'co-author')
    addEventListener(
      'blur',
      () =>
        later(100, () => {
          original = `新来的一段\n${original}`;
          model = `新来的一段\n${model}`;
          if (isField) field.value = model;
          else
            field.prepend(
              Object.assign(document.createElement('p'), { textContent: '新来的一段' }),
            );
        }),
      { once: true },
    );
  if (spec.hears === 'poll') setInterval(() => (isHidden ? read() : (model = textOf())), 50);
  else if (spec.hears === 'beforeinput')
    field.addEventListener('beforeinput', (event) => {
      event.preventDefault();
      if (event.inputType === 'insertText') type(event.data ?? '');
      if (event.inputType === 'insertParagraph') type('\n');
    });
  else field.addEventListener(spec.hears, read);
  /** Types into a host that owns its text. */
  const type = (text: string) => {
    if (spec.listens === 'focused' && !isAwake) return;
    const range = selection().getRangeAt(0);
    const paragraph = (node: Node) => [...field.children].findIndex((p) => p.contains(node));
    const offsetOf = (node: Node, offset: number) => {
      const rows = paragraphs().split('\n').slice(0, paragraph(node));
      return (
        rows.reduce((sum, row) => sum + row.length + 1, 0) + (node.nodeType === 3 ? offset : 0)
      );
    };
    const from = offsetOf(range.startContainer, range.startOffset);
    const to = offsetOf(range.endContainer, range.endOffset);
    const whole = paragraphs();
    model = whole.slice(0, from) + text + whole.slice(to);
    fill(model);
    select(from + text.length, from + text.length);
    if (spec.changes === 'later')
      later(400, () => rewrite(textOf().replaceAll('，', ',').replaceAll('；', ';')));
    if (spec.changes === 'dropped') later(900, () => rewrite(original));
  };

  const insertHtml = (html: string) => document.execCommand('insertHTML', false, html);
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    if (spec.paste === 'forbidden') return;
    if (spec.listens === 'focused' && !isAwake) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const html = event.clipboardData?.getData('text/html') ?? '';
    const take = () => {
      if (isHidden) put(text);
      else if (spec.hears === 'beforeinput') type(text);
      else if (spec.paste === 'breaks')
        insertHtml(
          (spec.changes === 'entities' ? text.replaceAll('<', '&lt;') : escape(text)).replaceAll(
            '\n',
            '<br>',
          ),
        );
      else if (spec.paste === 'html' && html !== '') insertHtml(html);
      else document.execCommand('insertText', false, text);
    };
    if (spec.paste === 'late') later(300, take);
    else if (spec.paste === 'very-late') later(1500, take);
    else take();
  };
  if (spec.paste !== 'none') field.addEventListener('paste', onPaste as EventListener);
  if (isHidden)
    around.addEventListener('mousedown', (event) => {
      event.preventDefault();
      field.focus();
    });

  const select = (from: number, to: number) => {
    if (isField) {
      field.setSelectionRange(from, to);
      return;
    }
    const point = (offset: number): [Node, number] => {
      let left = offset;
      for (const p of field.children) {
        const length = p.textContent?.length ?? 0;
        if (left <= length) return [p.firstChild ?? p, left];
        left -= length + 1;
      }
      return [field, 0];
    };
    const [start, startOffset] = point(from);
    const [stop, stopOffset] = point(to);
    selection().setBaseAndExtent(start, startOffset, stop, stopOffset);
  };
  // What it does at the keys, a look at the field every 50 ms included, is done soon after them.
  addEventListener('keyup', ({ key, isTrusted }) => {
    if (isTrusted && key === 'v') later(200, () => (hasPasted = true));
  });
  Object.assign(window, {
    lot: { isSettled: () => pending === 0, hasPasted: () => hasPasted },
    editor: {
      text: () => model,
      reset(text: string, from: number, to = from) {
        model = original = text;
        at = from;
        end = to;
        if (isHidden) draw();
        else fill(text);
        field.focus();
        if (!isHidden) select(from, to);
      },
    },
  });
}
