import { closeTyping } from './close-typing';
import { htmlOf, splitParagraphs } from './paragraphs';
import { pressKey } from './press-key';
import { deepActiveElement } from './shadow';
import { untilIdle } from './until-idle';

/** One way to put text at the caret; `main-…` ways act in the page's own world, where the editor's objects are. */
export type Technique =
  | 'insert-text'
  | 'insert-lines'
  | 'insert-blocks'
  | 'paste-plain'
  | 'paste-rich'
  | 'main-tinymce'
  | 'main-ueditor';

/** What has to be done in the main world of the frame, by whoever may inject scripts there. */
export type MainAct =
  | { help: 'tinymce'; text: string }
  | { help: 'ueditor'; text: string }
  | { help: 'paste'; plain: string; html: string | null };

/** What a technique tells at once; never whether the text is there, which only reading back tells. */
export type Attempt =
  /** The editor took it up: its change may come later, so nothing else may be tried. */
  | { did: 'acted' }
  /** Nobody said anything. */
  | { did: 'unheard' }
  | { did: 'needs-main'; act: MainAct };

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
    case 'insert-lines':
      return insertLines(editable, text);
    case 'insert-blocks':
      return insertBlocks(editable, text);
    case 'paste-plain':
      return paste(editable, text, null);
    case 'paste-rich':
      return paste(editable, text, htmlOf(text));
    case 'main-tinymce':
      return { did: 'needs-main', act: { help: 'tinymce', text } };
    case 'main-ueditor':
      return { did: 'needs-main', act: { help: 'ueditor', text } };
  }
}

function execute(editable: HTMLElement, command: string, text: string): Attempt {
  return { did: editable.ownerDocument.execCommand(command, false, text) ? 'acted' : 'unheard' };
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

function paste(editable: HTMLElement, plain: string, html: string | null): Attempt {
  // Firefox: a paste from the isolated world reaches the page with empty data.
  if (import.meta.env.FIREFOX) return { did: 'needs-main', act: { help: 'paste', plain, html } };
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', plain);
  if (html !== null) clipboardData.setData('text/html', html);
  const event = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return { did: editable.dispatchEvent(event) ? 'unheard' : 'acted' };
}
