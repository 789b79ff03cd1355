/**
 * Runs in the page's own world, so it may use nothing from outside itself: dispatches a paste at the focused element.
 * `acted` when the page read it or led it away; `forbidden` when it was prevented and nobody read it. Firefox drops the data that the constructor is given, so it
 * is set afterwards. Where the page has taken the selected text out for a paste that the browser is to do, the browser's part is done as well.
 * Where it hands the text on to `insertHTML` or `insertText` as paragraphs or lines, they are typed instead, each with the browser's own Enter (`by-lines` in Firefox, where
 * that makes several steps of its undo): those commands make line breaks of them, or split the paragraph around them, in Firefox for one `<p>` alone (wangEditor 4).
 */
// oxlint-disable-next-line max-lines-per-function -- it runs in the page, so its steps must stand inside it
export function pasteInPage(
  plain: string,
  html: string | null,
  deadline: number,
): 'acted' | 'by-lines' | 'forbidden' | 'ignored' {
  const isFirefox = navigator.userAgent.includes('Firefox/');
  const linesOf = (text: string) =>
    text
      .replaceAll('\u00a0', ' ')
      .split(/\s*\n\s*/)
      .filter((line) => line !== '');

  /** Whether a command's text is `plain` with nothing but its paragraphs and lines, in the form that the browser makes the wrong ones of. */
  function isSpoilt(command: string, value: unknown): boolean {
    if (typeof value !== 'string') return false;
    let text = value;
    if (command === 'inserthtml') {
      const { body } = new DOMParser().parseFromString(value, 'text/html');
      // Chromium is right about blocks.
      const isRight = !isFirefox && body.querySelector('p, div') !== null;
      if (isRight || !isInBlock() || body.querySelector(':not(p, div, br, span)')) return false;
      for (const each of body.querySelectorAll('p, div, br')) {
        each.before('\n');
        each.after('\n');
      }
      text = body.textContent;
    } else if (command !== 'inserttext' || !isFirefox) return false;
    const isSame = linesOf(text.trim()).join('\n') === linesOf(plain.trim()).join('\n');
    return isSame && text.includes('\n');
  }

  /** Whether the caret stands in a block of its own inside the editing host, as Enter makes them. */
  function isInBlock(): boolean {
    const node = document.getSelection()?.anchorNode;
    const block = (node instanceof Element ? node : node?.parentElement)?.closest(
      'p, div, li, h1, h2, h3, h4, h5, h6, blockquote',
    );
    return block?.parentElement?.isContentEditable === true;
  }

  /** Ends the browser's running undo step, which would take in what the user typed before. */
  function closeTyping() {
    const selection = document.getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    if (!anchorNode || !focusNode) return;
    selection?.selectAllChildren(anchorNode);
    selection?.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
  }

  function typeLines(execute: Document['execCommand']): boolean {
    let isDone = false;
    plain.split('\n').forEach((line, at) => {
      if (at > 0) isDone = execute('insertParagraph') || isDone;
      if (line !== '') isDone = execute('insertText', false, line) || isDone;
    });
    return isDone;
  }

  /** Types what a handler of the page gives to such a command, until the function that comes back is called; that says whether it was done by lines. */
  function watchCommands(): () => boolean {
    const own = Object.getOwnPropertyDescriptor(document, 'execCommand');
    const execute = document.execCommand.bind(document);
    let isByLines = false;
    document.execCommand = (command, showsDialog, value) => {
      if (!isSpoilt(command.toLowerCase(), value)) return execute(command, showsDialog, value);
      if (!isFirefox) return execute('insertHTML', false, html ?? value);
      isByLines = plain.includes('\n');
      closeTyping();
      return typeLines(execute);
    };
    return () => {
      if (own) Object.defineProperty(document, 'execCommand', own);
      else Reflect.deleteProperty(document, 'execCommand');
      return isByLines;
    };
  }

  if (Date.now() > deadline) return 'ignored';
  let target: Element | null = document.activeElement;
  while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
  if (!target) return 'ignored';
  const event = new ClipboardEvent('paste', {
    clipboardData: new DataTransfer(),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  const { clipboardData } = event;
  clipboardData?.setData('text/plain', plain);
  if (html !== null) clipboardData?.setData('text/html', html);
  // A page that takes the text must read it; one that only keeps pastes out does not.
  let isRead = false;
  let isTaken = false;
  if (clipboardData) {
    const { items } = clipboardData;
    Object.defineProperty(clipboardData, 'getData', {
      value(format: string) {
        isRead = isTaken = true;
        return DataTransfer.prototype.getData.call(clipboardData, format);
      },
    });
    Object.defineProperty(clipboardData, 'items', {
      get() {
        isRead = true;
        return items;
      },
    });
  }
  const selection = document.getSelection();
  const selected = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  const hadText = selected !== null && selected.toString() !== '';
  const isPlain = (target as HTMLElement).contentEditable === 'plaintext-only';
  const stopWatching = isPlain ? () => false : watchCommands();
  const isPrevented = !target.dispatchEvent(event);
  const isByLines = stopWatching();
  // Left to the browser, which does nothing after a paste of ours: where the selected text was, or what a hidden field has led into an element of the page's own. Led there
  // from an editable it is left alone: typing, which comes next, makes better paragraphs (Simditor).
  const focused = document.activeElement as HTMLElement | null;
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  const isLedAway = isField && focused?.isContentEditable === true;
  const isTakenOut = !isTaken && hadText && selected.toString() === '';
  if (!isPrevented && (isLedAway || isTakenOut)) {
    // Without the keyboard Firefox leaves the selection where it was when an element gets the focus.
    if (focused?.isContentEditable && !focused.contains(selection?.anchorNode ?? null))
      selection?.collapse(focused, 0);
    const isDone =
      html === null
        ? typeLines(document.execCommand.bind(document))
        : document.execCommand('insertHTML', false, html);
    return isDone ? 'acted' : 'ignored';
  }
  if (isByLines) return 'by-lines';
  if (isRead) return isPrevented ? 'acted' : 'ignored';
  return isPrevented ? 'forbidden' : 'ignored';
}
