import { browser } from '#imports';
import { askBridge, type Frame } from '@/lib/messaging/ask-bridge';
import { actInPage } from './act-in-page';
import { browserName } from './browser-name';
import { locateTarget } from './locate';
import type { InsertTrace } from '@/lib/insert/types';
import type { Insertion, InsertReport, InsertResult } from './types';

/** Puts text where the caret of a tab is, and reads it back. Nothing is tried twice, and one insertion ends before the next begins. */
export function deliver(tabId: number, insertion: Insertion): Promise<InsertResult> {
  return navigator.locks.request(`bijia-deliver-${tabId}`, () => insertInTab(tabId, insertion));
}

async function insertInTab(tabId: number, insertion: Insertion): Promise<InsertResult> {
  const target = await locateTarget(tabId);
  switch (target.state) {
    case 'ready':
      return insertInto({ tabId, frameId: target.frameId }, target.title, insertion);
    case 'refused':
      return { ok: false, reason: target.reason };
    case 'frame-not-enabled':
      return { ok: false, reason: target.state, origin: target.origin };
    case 'not-enabled':
      return target.origin === undefined
        ? { ok: false, reason: target.state }
        : { ok: false, reason: target.state, origin: target.origin };
    case 'no-caret':
    case 'forbidden':
    case 'crashed':
    case 'silent':
    case 'no-tab':
      return { ok: false, reason: target.state };
  }
}

/** How long (ms) after the user's press an insertion may still begin. */
const ACT_LIMIT = 3000;

async function insertInto(
  frame: Frame,
  title: string,
  insertion: Insertion,
): Promise<InsertResult> {
  const sentAt = Date.now();
  const order = { ...insertion, id: crypto.randomUUID(), sentAt, deadline: sentAt + ACT_LIMIT };
  let step = await askBridge(frame, 'beginInsertion', order);
  while (step?.step === 'main')
    step = await askBridge(frame, 'finishInsertion', await actInPage(frame, step.act));
  if (!step) return { ok: false, reason: 'gone' };
  const { trace, ...outcome } = step.outcome;
  const reported = trace ? { report: completeReport(trace) } : {};
  return outcome.ok
    ? { ...outcome, title, id: order.id, ...reported }
    : { ...outcome, ...reported };
}

function completeReport(trace: InsertTrace): InsertReport {
  const extension = browser.runtime.getManifest().version;
  return { ...trace, extension, browser: browserName(navigator.userAgent) };
}
