import type { InsertionNews } from '@/lib/delivery/types';
import type { Kind } from './kind';
import { KINDS } from './pages';

/** The name of a kind's page, without its ending. */
export function pathOfKind(kind: Kind): string {
  return `kind-${KINDS.indexOf(kind)}`;
}

/** The pages of all kinds, by path. */
export const KIND_PAGES: Record<string, string> = Object.fromEntries(
  KINDS.map((kind) => [`/${pathOfKind(kind)}.html`, kind.html]),
);

/** Code for a kind's page whose value is where the caret stands in its field. */
export const CARET = "document.querySelector('#ed').selectionStart";

/** Code for the sidebar that keeps what the bridge reports later. */
export const NOTE_NEWS = `window.news = [];
  (globalThis.browser ?? globalThis.chrome).runtime.onMessage.addListener(({ type, data }) => {
    if (type === 'insertionNews') window.news.push(data.now);
  });`;

/** Code for the sidebar whose value is what was reported, in order. */
export const NEWS_STATES = 'window.news.map((each) => each.state)';

/** Code for the sidebar whose value is whether what was reported says that undo does not take the text back. */
export const NEWS_LACK_UNDO = 'window.news.some((each) => each.lacksUndo === true)';

declare global {
  // In the sidebar's page, for the tests alone.
  var news: InsertionNews['now'][];
}
