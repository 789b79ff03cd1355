// oxlint-disable consistent-function-scoping, no-unnecessary-type-assertion -- runLot runs in the page, so it may use nothing from outside itself
import { changeText } from './lot-changes';
import { mountSurface, type Surface } from './lot-surface';
import type { Spec } from './spec';

/** What a page made by lot offers besides its editor. */
export interface Lot {
  /** Whether nothing that the page does by itself is still to come. */
  isSettled(): boolean;
  /** Whether a key has come from the keyboard and gone up again, and all that the page does at it is done. */
  hasHad(key: string): boolean;
  /** Focuses the field, unless it is focused. */
  takeKeyboard(): void;
}

declare global {
  interface Window {
    lot?: Lot;
  }
}

/** The page of a spec, as HTML; `isInner` gives the one in its frame. */
export function lotPage(spec: Spec, isInner: boolean): string {
  const head = `<!doctype html><meta charset="utf-8"><title>lot</title>`;
  if (spec.place === 'frame' && !isInner)
    return `${head}${ELSEWHERE}<iframe src="/lot-inner.html" width="900" height="400" style="margin-top:40px"></iframe>
      <script>const inner = () => document.querySelector('iframe').contentWindow;
      Object.defineProperty(window, 'editor', { get: () => inner().editor });
      Object.defineProperty(window, 'lot', { get: () => inner().lot });</script>`;
  return `${head}${isInner ? '' : ELSEWHERE}<div id="place" style="margin-top:40px"></div>
    <script>{
      const spec = ${JSON.stringify(spec)};
      (${runLot.toString()})(spec, (${mountSurface.toString()})(spec), ${changeText.toString()});
    }</script>`;
}

const ELSEWHERE =
  '<button id="elsewhere" style="position:fixed;top:0;left:0;z-index:9">elsewhere</button>';

/** Runs in the page: the model of a spec, which is what a form would send. */
// oxlint-disable-next-line max-lines-per-function -- it runs in the page, so its steps must stand inside it
function runLot(spec: Spec, surface: Surface, changed: typeof changeText): void {
  const { field, around } = surface;
  const isField = spec.surface !== 'host';
  const isHidden = spec.seen !== 'itself';
  let model = '';
  let original = '';
  let at = 0;
  let end = 0;
  let isAwake = false;
  let pending = 0;
  const had = new Set<string>();
  const later = (ms: number, act: () => void) => {
    pending += 1;
    setTimeout(() => {
      act();
      pending -= 1;
    }, ms);
  };
  const isIgnoring = () =>
    (spec.listens === 'focused' && !isAwake) ||
    (spec.listens === 'has-focus' && !document.hasFocus());

  /** Into a model that owns its text. */
  const own = (text: string, caret: number) => {
    model = changed(spec.changes, text);
    at = end = Math.min(caret, model.length);
    surface.draw(model);
    surface.hold(model, at, end);
  };
  const put = (text: string) => own(model.slice(0, at) + text + model.slice(end), at + text.length);
  const readHidden = () => {
    const typed = surface.typed(model, at, end);
    if (typed === null) return;
    if (isIgnoring()) surface.hold(model, at, end);
    else own(typed.text, typed.caret);
  };
  const rewrite = (text: string) => {
    if (surface.text() === text) return;
    model = text;
    surface.fill(text);
  };
  const changeLater = () => {
    if (spec.changes === 'later') later(400, () => rewrite(changed('half-width', surface.text())));
    if (spec.changes === 'dropped') later(900, () => rewrite(original));
  };
  const read = () => {
    if (isHidden) {
      readHidden();
      return;
    }
    if (isIgnoring()) return;
    const typed = surface.text();
    const text = changed(spec.changes, typed);
    if (text !== typed && isField) {
      const caret = (field.selectionStart ?? 0) + text.length - typed.length;
      field.value = text;
      field.setSelectionRange(caret, caret);
    }
    model = text;
    // A page that draws once more at each key puts the caret back itself.
    if (spec.redraws === 'input') {
      const { from, to } = surface.selected();
      surface.fill(model);
      surface.select(from, to);
    }
    changeLater();
  };

  // What it does when it gets the keyboard and loses it.
  field.addEventListener('focus', () => {
    isAwake = true;
    if (isHidden && spec.holds === 'nothing' && isField) field.value = '';
    if (isHidden) return;
    if (spec.listens === 'focused' && surface.text() !== model) surface.fill(model);
    if (spec.wakes === 'redraws') surface.fill(model);
    if (spec.wakes === 'selects-all') surface.select(0, surface.text().length);
    if (spec.wakes === 'caret-to-end') surface.select(surface.text().length, surface.text().length);
  });
  field.addEventListener('blur', () => {
    isAwake = false;
    if (spec.redraws === 'blur') surface.fill(model);
  });
  if (spec.redraws === 'away')
    addEventListener('blur', () => later(100, () => surface.fill(model)));
  if (spec.redraws === 'autosave')
    setInterval(() => document.hasFocus() || surface.fill(model), 300);
  const coAuthor = (isBehind: boolean) => {
    const add = (text: string) => (isBehind ? `${text}\n新来的一段` : `新来的一段\n${text}`);
    original = add(original);
    model = add(model);
    if (isField || spec.paragraphs === 'pre' || spec.paragraphs === 'br') {
      surface.fill(model);
      return;
    }
    const added = document.createElement(spec.paragraphs);
    added.textContent = '新来的一段';
    if (isBehind) field.append(added);
    else field.prepend(added);
  };
  if (spec.redraws.startsWith('co-author'))
    addEventListener(
      'blur',
      () => later(100, () => coAuthor(spec.redraws === 'co-author-behind')),
      { once: true },
    );

  // The events that it listens to.
  /** Types into a host that owns its text. */
  const type = (text: string) => {
    if (isIgnoring()) return;
    const { from, to } = surface.selected();
    const whole = surface.text();
    model = whole.slice(0, from) + text + whole.slice(to);
    surface.fill(model);
    surface.select(from + text.length, from + text.length);
    changeLater();
  };
  if (spec.readsOn === 'poll')
    setInterval(() => (isHidden ? read() : (model = surface.text())), 50);
  else if (spec.readsOn === 'mutation')
    new MutationObserver(read).observe(field, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  else if (spec.readsOn === 'beforeinput')
    field.addEventListener('beforeinput', (event) => {
      event.preventDefault();
      if (event.inputType === 'insertText') type(event.data ?? '');
      if (event.inputType === 'insertParagraph') type('\n');
    });
  else field.addEventListener(spec.readsOn, read);

  const html = (code: string) => document.execCommand('insertHTML', false, code);
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const take = (text: string, markup: string) => {
    if (isHidden) put(text);
    else if (spec.readsOn === 'beforeinput') type(text);
    else if (spec.paste === 'breaks')
      html(
        (spec.changes === 'entities' ? text.replaceAll('<', '&lt;') : escaped(text)).replaceAll(
          '\n',
          '<br>',
        ),
      );
    else if (spec.paste === 'html' && markup !== '') html(markup);
    else document.execCommand('insertText', false, text);
  };
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    if (spec.paste === 'forbidden' || isIgnoring()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const markup = event.clipboardData?.getData('text/html') ?? '';
    if (spec.paste === 'late') later(300, () => take(text, markup));
    else if (spec.paste === 'very-late') later(1500, () => take(text, markup));
    else take(text, markup);
  };
  if (spec.paste !== 'none') field.addEventListener('paste', onPaste as EventListener);
  if (isHidden)
    around.addEventListener('mousedown', (event) => {
      event.preventDefault();
      field.focus();
    });

  const takeKeyboard = () => {
    const root = field.getRootNode() as Document | ShadowRoot;
    if (root.activeElement !== field) field.focus();
  };

  // What it does at the keys, a look at the field every 50 ms included, is done soon after them.
  const noteKey = ({ key, isTrusted }: KeyboardEvent) => {
    if (isTrusted) later(200, () => had.add(key));
  };
  addEventListener('keyup', noteKey);
  if (field.ownerDocument !== document) field.ownerDocument.addEventListener('keyup', noteKey);
  Object.assign(window, {
    lot: { isSettled: () => pending === 0, hasHad: (key: string) => had.has(key), takeKeyboard },
    editor: {
      text: () => model,
      reset(text: string, from: number, to = from) {
        model = original = text;
        at = from;
        end = to;
        if (isHidden) surface.draw(text);
        else surface.fill(text);
        field.focus();
        if (isHidden) surface.hold(text, from, to);
        else surface.select(from, to);
      },
    },
  });
}
