import { browser } from '#imports';
import type { CaretReport } from '@/lib/insert';
import { sendToBridge, onBridgeStarted, within } from '@/lib/messaging/send-to-bridge';
import { BRIDGE_FILE } from './bridge-file';

/** A frame of the tab that the extension may enter, and what its bridge reports. */
export interface FrameReport extends CaretReport {
  frameId: number;
}

/** What came of entering a tab: its frames; that the page itself does not answer; or the browser's own word against it. */
export type Entered =
  | { ok: true; frames: FrameReport[] }
  | { ok: false; why: 'silent' }
  | { ok: false; why: 'error'; error: string };

/** How long (ms) a bridge may take to answer. */
export const ANSWER_LIMIT = 500;
/** How long (ms) the page's own bridge may take, to come and to answer, when the user waits for it. */
export const URGENT_LIMIT = 2500;
/** How long (ms) the frames of a tab may take to be injected: one that hangs would hold up all others for ever. */
const INJECTION_LIMIT = 400;

/** The page's own frame. */
export const TOP = 0;

/** The frames that have a bridge, by tab, as far as this page of the extension knows. */
const known = new Map<number, Set<number>>();
/** When a tab was last entered, in epoch ms. */
const injectedAt = new Map<number, number>();
const INJECTION_AGE = 5000;
let isListening = false;
/** Called whenever a bridge has started. */
const waiting = new Set<() => void>();

/** Forgets which frames of a tab have a bridge: it was navigated, or what may be entered has changed. */
export function forgetFrames(tabId?: number): void {
  if (tabId === undefined) known.clear();
  else known.delete(tabId);
}

/** Puts the bridge into every frame of a tab that may be entered, and waits `limit` ms at most for the page's own; injecting it again changes nothing. */
export async function injectBridge(
  tabId: number,
  limit: number,
): Promise<{ ok: true; frameIds: number[] } | { ok: false; error: string }> {
  listenForBridges();
  injectedAt.set(tabId, Date.now());
  const injected = browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      files: [BRIDGE_FILE],
      injectImmediately: true,
    })
    .then(
      (results) => {
        for (const { frameId } of results) add(tabId, frameId);
        return null;
      },
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  // A frame that hangs never answers; those that are there have said so themselves by then. Without the page's own nothing can be done.
  const early = await within(injected, INJECTION_LIMIT, 'late' as const);
  const error = early === 'late' ? await firstOf(injected, tabId, limit - INJECTION_LIMIT) : early;
  return error === null
    ? { ok: true, frameIds: [...(known.get(tabId) ?? [])] }
    : { ok: false, error };
}

/**
 * Requests from each frame of a tab the report of its caret, and returns what the frames answer. Enters the tab again only where it must: the page's own frame is not known, or none of those known has the keyboard's
 * place and the last entry is `INJECTION_AGE` old (a frame may have come since); `isUrgent` waits for no age.
 */
export async function requestReports(tabId: number, isUrgent: boolean): Promise<Entered> {
  const topLimit = isUrgent ? URGENT_LIMIT : ANSWER_LIMIT;
  const latest = performance.now() + topLimit;
  const reports = await collectReports(tabId, known.get(tabId) ?? [], topLimit);
  if (reports === 'silent') return { ok: false, why: 'silent' };
  const isPageThere = reports.some(({ frameId }) => frameId === TOP);
  const isFound = reports.some(({ caret }) => caret?.focused === 'yes');
  const isFresh = !isUrgent && Date.now() - (injectedAt.get(tabId) ?? 0) < INJECTION_AGE;
  if (isPageThere && (isFound || isFresh)) return { ok: true, frames: reports };
  const injected = await injectBridge(tabId, topLimit);
  if (!injected.ok) {
    forgetFrames(tabId);
    return { ok: false, why: 'error', error: injected.error };
  }
  const left = Math.max(latest - performance.now(), ANSWER_LIMIT);
  const frames = await collectReports(tabId, injected.frameIds, left);
  if (frames === 'silent' || !frames.some(({ frameId }) => frameId === TOP))
    return { ok: false, why: 'silent' };
  return { ok: true, frames };
}

/** The reports of those frames that answer; `silent` when the page's own frame does not. */
async function collectReports(
  tabId: number,
  frameIds: Iterable<number>,
  topLimit: number,
): Promise<FrameReport[] | 'silent'> {
  let isSilent = false;
  const reports = await Promise.all(
    [...frameIds].map(async (frameId) => {
      const limit = frameId === TOP ? topLimit : ANSWER_LIMIT;
      const answer = await sendToBridge({ tabId, frameId }, 'reportCaret', undefined, limit);
      if (answer.ok) return [{ ...answer.value, frameId }];
      if (answer.why === 'gone') known.get(tabId)?.delete(frameId);
      isSilent ||= answer.why === 'silent' && frameId === TOP;
      return [];
    }),
  );
  return isSilent ? 'silent' : reports.flat();
}

/** What comes first: the end of an injection, with its error; or, with null, the page's own bridge, or the end of `limit` ms. */
async function firstOf(
  injected: Promise<string | null>,
  tabId: number,
  limit: number,
): Promise<string | null> {
  const ended = new AbortController();
  const first = Promise.race([injected, pageBridge(tabId, ended.signal)]);
  return within(first, limit, null).finally(() => ended.abort());
}

/** Resolves with null once the page's own frame has a bridge; waits until the signal aborts. */
function pageBridge(tabId: number, signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const look = () => {
      if (known.get(tabId)?.has(TOP)) resolve(null);
    };
    waiting.add(look);
    signal.addEventListener('abort', () => waiting.delete(look));
    look();
  });
}

function listenForBridges(): void {
  if (isListening) return;
  isListening = true;
  onBridgeStarted(({ tabId, frameId }) => add(tabId, frameId));
}

function add(tabId: number, frameId: number): void {
  const frames = known.get(tabId) ?? new Set();
  frames.add(frameId);
  known.set(tabId, frames);
  for (const look of waiting) look();
}
