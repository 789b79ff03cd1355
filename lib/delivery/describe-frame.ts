import { browser } from '#imports';
import { within, type Frame } from '@/lib/messaging/send-to-bridge';
import type { FrameDescription } from './types';

/** What known editors are recognised by; a report names those that a frame has. */
const MARKS: readonly string[] = [
  '.kix-appview-editor',
  '.docs-texteventtarget-iframe',
  '#melo-hidden-editor',
  '#WACViewPanel_EditingElement',
  '.page-block.root-block',
  '.zone-container.text-editor',
  '[class*="otl-"]',
  'article[data-cangjie-content]',
  '#wiki-doc-iframe',
  '.notion-page-content',
  '[data-content-editable-root]',
  '.ne-engine',
  '#area_id',
  '#innerdocbody',
  '.ProseMirror',
  '.ql-editor',
  '[data-slate-editor]',
  '[data-lexical-editor]',
  '.ck-editor__editable',
  '.cm-content',
  'canvas',
];

/** How long (ms) a page may take; a report without this is one all the same. */
const LIMIT = 300;

const UNKNOWN: Omit<FrameDescription, 'place'> = { marks: [], host: '', frames: 0 };

/** Describes a frame for a report: which marks of a fixed list it has, its host and its place. */
export async function describeFrame({ tabId, frameId }: Frame): Promise<FrameDescription> {
  const place = frameId === 0 ? 'page' : 'frame';
  const described = browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, func: describe, args: [[...MARKS]] })
    .then(
      ([injected]) => injected?.result ?? UNKNOWN,
      () => UNKNOWN,
    );
  return { ...(await within(described, LIMIT, UNKNOWN)), place };
}

/** Runs in the frame, in the extension's own world, so it may use nothing from outside itself. */
function describe(marks: string[]): Omit<FrameDescription, 'place'> {
  return {
    marks: marks.filter((mark) => document.querySelector(mark) !== null),
    host: location.hostname,
    frames: window.top?.length ?? 0,
  };
}
