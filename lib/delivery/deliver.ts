import { browser } from '#imports';
import type { InsertionOrder, InsertTrace, Outcome } from '@/lib/insert/types';
import { sendToBridge, onInsertionBegan, type Frame } from '@/lib/messaging/send-to-bridge';
import { actInPage } from './act-in-page';
import { ACT_LIMIT } from './act-limit';
import { browserName } from './browser-name';
import { describeFrame } from './describe-frame';
import { insertByModel, type ModelTrace } from './insert-by-model';
import { locateTarget } from './locate';
import type { Insertion, InsertFailure, InsertReport, InsertResult } from './types';

/** What goes with an insertion. */
export interface DeliverOptions {
  /** Aborts when the user gives up. */
  signal?: AbortSignal;
  /** Called when the page has not answered for a second. */
  onSilent?: () => void;
  /** When the user pressed, in epoch ms; now by default. */
  sentAt?: number;
}

/** How long (ms) the sidebar waits for the page after the deadline; how long after the press it says that it waits. */
const ANSWER_GRACE = 300;
const SILENT_AFTER = 1000;
/** An order older than this (ms) lets its bridge read the messages behind it first, a cancellation among them (lib/insert/inserter.ts, with a margin). */
const CANCELS_FIRST = 600;
/** Failures that the bridge did not report itself: once it has begun, the text may be in all the same. */
const UNCONFIRMED: ReadonlySet<InsertFailure> = new Set(['gone', 'given-up', 'silent']);

/** Puts text where the caret of a tab is, and reads it back. Nothing is tried twice; while one insertion is under way the next is refused. */
export function deliver(
  tabId: number,
  insertion: Insertion,
  options: DeliverOptions = {},
): Promise<InsertResult> {
  const { sentAt = Date.now() } = options;
  const id = crypto.randomUUID();
  const order = { ...insertion, id, sentAt, deadline: sentAt + ACT_LIMIT };
  return navigator.locks.request(`bijia-deliver-${tabId}`, { ifAvailable: true }, (lock) =>
    lock ? insertInTab(tabId, order, options) : { ok: false, reason: 'busy' },
  );
}

/** An insertion under way: where it goes, once that is known, and whether it was given up. */
interface Act {
  order: InsertionOrder;
  frame?: Frame;
  title: string;
  model: ModelTrace;
  isOver: boolean;
}

async function insertInTab(
  tabId: number,
  order: InsertionOrder,
  options: DeliverOptions,
): Promise<InsertResult> {
  const act: Act = { order, title: '', model: { probes: [], tried: [] }, isOver: false };
  const life = new AbortController();
  let hasBegun = false;
  onInsertionBegan((id) => (hasBegun ||= id === order.id), life.signal);
  const saidAfter = order.sentAt + SILENT_AFTER - Date.now();
  const slow = setTimeout(() => options.onSilent?.(), saidAfter);
  try {
    const running = run(tabId, act);
    const ended = await Promise.race([
      running,
      expire(order.deadline + ANSWER_GRACE, life.signal),
      giveUp(options.signal, life.signal),
    ]);
    const result = typeof ended === 'string' ? await takeBack(act, running, ended) : ended;
    return hasBegun && !result.ok && UNCONFIRMED.has(result.reason)
      ? { ok: true, verified: false, family: '', title: act.title, id: order.id }
      : result;
  } finally {
    clearTimeout(slow);
    life.abort();
  }
}

/** Ends an act before its answer: the result is the bridge's own where it comes first, else `reason`. */
async function takeBack(
  act: Act,
  running: Promise<InsertResult>,
  reason: 'silent' | 'given-up',
): Promise<InsertResult> {
  act.isOver = true;
  const { frame, order } = act;
  if (!frame) return { ok: false, reason };
  const limit = Math.max(ANSWER_GRACE, order.sentAt + CANCELS_FIRST - Date.now());
  const cancelled = sendToBridge(frame, 'cancelInsertion', order.id, limit);
  // Past the deadline the bridge refuses the order without a cancellation.
  if (reason === 'silent') return { ok: false, reason };
  // Only once the bridge has read it is it certain whether the order had begun.
  return Promise.race([running, cancelled.then(() => ({ ok: false, reason }) as const)]);
}

function expire(at: number, signal: AbortSignal): Promise<'silent'> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, at - Date.now(), 'silent');
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

function giveUp(signal: AbortSignal | undefined, end: AbortSignal): Promise<'given-up'> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve('given-up');
    signal?.addEventListener('abort', () => resolve('given-up'), { signal: end });
  });
}

async function run(tabId: number, act: Act): Promise<InsertResult> {
  const target = await locateTarget(tabId);
  switch (target.state) {
    case 'ready':
      act.frame = { tabId, frameId: target.frameId };
      act.title = target.title;
      return insertInto(act.frame, act);
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

async function insertInto(frame: Frame, act: Act): Promise<InsertResult> {
  const { order, title } = act;
  // By then the act as a whole has expired.
  const limit = 2 * ACT_LIMIT;
  if (act.isOver) return { ok: false, reason: 'given-up' };
  let hasActed = false;
  let answer = await sendToBridge(frame, 'beginInsertion', order, limit);
  while (answer.ok && answer.value.step === 'main') {
    if (act.isOver) return { ok: false, reason: 'given-up' };
    hasActed = true;
    const { act: mainAct } = answer.value;
    const result = await (mainAct.kind === 'model'
      ? insertByModel(frame, mainAct, act.model)
      : actInPage(frame, mainAct));
    answer = await sendToBridge(frame, 'finishInsertion', result, limit);
  }
  if (answer.ok && answer.value.step === 'done') return resultOf(answer.value.outcome, frame, act);
  // The page went away in the middle: what it took with it is not known.
  return hasActed
    ? { ok: true, verified: false, family: '', title, id: order.id }
    : { ok: false, reason: 'gone' };
}

async function resultOf(outcome: Outcome, frame: Frame, act: Act): Promise<InsertResult> {
  const { title, order } = act;
  const { trace, ...rest } = outcome;
  const isPlain = rest.ok && rest.verified && !rest.altered;
  const reported = trace && !isPlain ? { report: await completeReport(trace, frame, act) } : {};
  return rest.ok ? { ...rest, title, id: order.id, ...reported } : { ...rest, ...reported };
}

async function completeReport(
  trace: InsertTrace,
  frame: Frame,
  { model }: Act,
): Promise<InsertReport> {
  const extension = browser.runtime.getManifest().version;
  const description = await describeFrame(frame);
  const tried = [...model.tried, ...trace.tried];
  return {
    ...trace,
    ...description,
    tried,
    probes: model.probes,
    extension,
    browser: browserName(navigator.userAgent),
  };
}
