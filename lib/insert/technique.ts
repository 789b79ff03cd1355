import { closeTyping } from './close-typing';
import type { ModelResult, PageModel } from './page-model/page-report';
import { htmlOf, splitParagraphs } from './paragraphs';
import { pressKey } from './press-key';
import { deepActiveElement, isInClosedShadow } from './shadow';
import { typeText } from './typing';
import { untilIdle } from './until-idle';

/** One way to put text at the caret; `main-…` ways act in the page's own world, where the editor's objects are. */
export type Technique =
  | 'insert-text'
  | 'type'
  | 'insert-lines'
  | 'insert-blocks'
  | 'paste-plain'
  | 'paste-watched'
  | 'paste-watched-plain'
  | 'paste-rich'
  | 'main-tinymce'
  | 'main-ueditor';

/** What has to be done in the main world of the frame, by the extension page that may inject scripts there. */
export type MainAct = (
  | { kind: 'tinymce'; text: string }
  | { kind: 'ueditor'; text: string }
  | { kind: 'paste'; plain: string; html: string | null }
  /** Checked, inserted and read back by the page's own model in one go. */
  | { kind: 'model'; model: PageModel; text: string }
) & {
  /** Epoch ms; later it must not be done. */
  deadline: number;
};

/**
 * What came of it: taken up; taken up and typed `by-lines`, so that the browser counts several steps of undo; forbidden (a paste that was prevented unread); or ignored, so
 * that something else may be tried. An act of kind `model` comes back with what was read.
 */
export type MainResult = 'acted' | 'by-lines' | 'forbidden' | 'ignored' | ModelResult;

type Undated<Act> = Act extends MainAct ? Omit<Act, 'deadline'> : never;

/** What a technique reports at once; never whether the text is there, which only reading back shows. */
export type Attempt =
  /** The editor took it up: its change may come later, so nothing else may be tried. */
  | { did: 'acted' }
  /** The browser typed it, whatever the page then makes of it. */
  | { did: 'typed' }
  /** Nobody took it up. */
  | { did: 'ignored' }
  | { did: 'needs-main'; act: Undated<MainAct> };

/** Carries a technique out at the caret of the focused editable, or says what must be done in the main world. */
export function attempt(
  technique: Technique,
  editable: HTMLElement,
  text: string,
): Attempt | Promise<Attempt> {
  switch (technique) {
    case 'insert-text':
      closeTyping(editable);
      return execute(editable, 'insertText', text);
    case 'type':
      return { did: typeText(editable, text) };
    case 'insert-lines':
      return insertLines(editable, text);
    case 'insert-blocks':
      return insertBlocks(editable, text);
    case 'paste-plain':
      return paste(editable, text, null);
    case 'paste-watched':
      return pasteWatched(editable, text, /[\n<>&]/.test(text) ? htmlOf(text) : null);
    case 'paste-watched-plain':
      return pasteWatched(editable, text, null);
    case 'paste-rich':
      return paste(editable, text, htmlOf(text));
    case 'main-tinymce':
      return { did: 'needs-main', act: { kind: 'tinymce', text } };
    case 'main-ueditor':
      return { did: 'needs-main', act: { kind: 'ueditor', text } };
  }
}

function execute(editable: HTMLElement, command: string, text: string): Attempt {
  return { did: editable.ownerDocument.execCommand(command, false, text) ? 'acted' : 'ignored' };
}

function insertLines(editable: HTMLElement, text: string): Attempt {
  splitParagraphs(text).forEach((line, at) => {
    if (at > 0) execute(editable, 'insertParagraph', '');
    if (line) execute(editable, 'insertText', line);
  });
  return { did: 'acted' };
}

/** For editors that make their paragraphs themselves, at the Enter key; within one paragraph their paste is right. */
async function insertBlocks(editable: HTMLElement, text: string): Promise<Attempt> {
  const [first = '', ...others] = splitParagraphs(text);
  if (others.length === 0) return paste(editable, text, null);
  if (first) execute(editable, 'insertText', first);
  for (const line of others) {
    pressKey(deepActiveElement(editable.ownerDocument) ?? editable, 'Enter');
    await untilIdle();
    if (line) execute(editable, 'insertText', line);
  }
  return { did: 'acted' };
}

/**
 * A paste for editors that nobody knows, in the page's own world, where it can be seen whether anybody reads it. Several paragraphs, and characters that mean something in
 * HTML, also come as HTML: many handlers put plain text in as HTML, with `<br>` for a paragraph.
 */
function pasteWatched(editable: HTMLElement, text: string, html: string | null): Attempt {
  // The page's own world can't reach into a closed shadow root.
  if (isInClosedShadow(editable)) return paste(editable, text, html);
  return { did: 'needs-main', act: { kind: 'paste', plain: text, html } };
}

function paste(editable: HTMLElement, plain: string, html: string | null): Attempt {
  // Firefox: a paste from the isolated world reaches the page with empty data.
  if (import.meta.env.FIREFOX) return { did: 'needs-main', act: { kind: 'paste', plain, html } };
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', plain);
  if (html !== null) clipboardData.setData('text/html', html);
  const event = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return { did: editable.dispatchEvent(event) ? 'ignored' : 'acted' };
}
