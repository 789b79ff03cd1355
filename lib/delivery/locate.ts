import { browser } from '#imports';
import { type Entered, requestReports } from './bridge-frames';
import { chooseCaret } from './choose-caret';
import { lengthToTake } from './choose-selection';
import type { TargetState } from './types';
import { explainBarrier } from './why-forbidden';

/** What a look at a tab shows. */
export interface Look {
  target: TargetState;
  /** How many characters are selected in it. */
  selected: number;
}

/** Where an insertion into a tab would go now, or why it can't. Enters the tab's frames where that is allowed. */
export async function locateTarget(tabId: number): Promise<TargetState> {
  const [entered, tab] = await Promise.all([requestReports(tabId, true), readTab(tabId)]);
  return targetIn(tabId, entered, tab);
}

/** As `locateTarget`, for a page that looks again and again: the tab's frames are entered again only now and then. */
export async function lookAtTab(tabId: number): Promise<Look> {
  const [entered, tab] = await Promise.all([requestReports(tabId, false), readTab(tabId)]);
  return {
    target: targetIn(tabId, entered, tab),
    selected: entered.ok ? lengthToTake(entered.frames) : 0,
  };
}

interface Tab {
  title?: string | undefined;
  url?: string | undefined;
  status?: string | undefined;
  discarded?: boolean | undefined;
}

/** Null when the tab has gone. */
function readTab(tabId: number): Promise<Tab | null> {
  return browser.tabs.get(tabId).catch(() => null);
}

function targetIn(tabId: number, entered: Entered, tab: Tab | null): TargetState {
  if (!tab) return { state: 'no-tab' };
  const title = tab.title ?? '';

  if (tab.status === 'unloaded' || tab.discarded) return { state: 'crashed', tabId, title };
  if (!entered.ok && entered.why === 'silent') return { state: 'silent', tabId, title };
  if (!entered.ok) {
    const barrier = explainBarrier(entered.error, tab.url);
    const known = tab.title === undefined ? { tabId } : { tabId, title };
    if (barrier.state === 'forbidden') return { ...barrier, ...known };
    const origin = originOf(tab.url);
    return origin === null ? { ...barrier, ...known } : { ...barrier, ...known, origin };
  }
  if (entered.frames.some((frame) => frame.frameId === 0 && frame.pdf))
    return { state: 'forbidden', tabId, title, page: 'pdf' };

  const choice = chooseCaret(entered.frames);
  switch (choice.kind) {
    case 'none':
      return { state: 'no-caret', tabId, title };
    case 'foreign':
      return { state: 'frame-not-enabled', tabId, title, origin: choice.origin };
    case 'caret': {
      const { frameId, caret } = choice.frame;
      if (caret.refusal) return { state: 'refused', tabId, title, reason: caret.refusal };
      const host = hostOf(choice.frame.origin);
      const own = entered.frames.find((frame) => frame.frameId === 0);
      const isOwn = frameId === 0 || choice.frame.origin === own?.origin || host === null;
      return {
        state: 'ready',
        tabId,
        frameId,
        title,
        family: caret.family,
        ...(isOwn ? {} : { frameHost: host }),
      };
    }
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function originOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : null;
}
