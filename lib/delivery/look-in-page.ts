import { browser } from '#imports';
import type { PageModel } from '@/lib/insert';
import { actInGoogleDocs } from '@/lib/insert/main-world/google-docs';
import { actInMelo } from '@/lib/insert/main-world/melo';
import { actInWordOnline } from '@/lib/insert/main-world/word-online';
import { actInWps } from '@/lib/insert/main-world/wps';
import {
  checkPageReport,
  MOST_AROUND,
  reportLate,
  type PageReport,
} from '@/lib/insert/page-model/page-report';
import { within, type Frame } from '@/lib/messaging/send-to-bridge';

/** Characters that are read on each side of the caret, besides as many as are put in. */
const REACH = 2000;

/** How long (ms) a page's own world may take, which has the page's timers and promises. */
const LIMIT = 1000;

/**
 * Reads the text around the caret from the model of the product in a frame, in the page's own world; null where its world can't be entered or the answer is none. `grown`: how many
 * characters more are to be read on each side.
 */
export function readInPage(frame: Frame, model: PageModel, grown = 0): Promise<PageReport | null> {
  return runInPage(frame, model, [null, 0, reachFor(grown)]);
}

/** Reads it, and in the same task sends the text, once, unless it is after `deadline` (epoch ms) by then. */
export function sendInPage(
  frame: Frame,
  model: PageModel,
  text: string,
  deadline: number,
): Promise<PageReport | null> {
  return runInPage(frame, model, [text, deadline, reachFor(text.length)]);
}

type Look = [text: string | null, deadline: number, reach: number];

function reachFor(grown: number): number {
  return Math.min(MOST_AROUND, REACH + grown);
}

function runInPage(
  { tabId, frameId }: Frame,
  model: PageModel,
  args: Look,
): Promise<PageReport | null> {
  const run = browser.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      world: 'MAIN',
      func: MODELS[model],
      args,
    })
    .then(
      ([injected]) => checkPageReport(injected?.result),
      () => null,
    );
  return within<PageReport | null, PageReport>(run, LIMIT, reportLate(args[0] !== null));
}

const MODELS: Record<PageModel, (...look: Look) => PageReport | Promise<PageReport>> = {
  'google-docs': actInGoogleDocs,
  melo: actInMelo,
  'word-online': actInWordOnline,
  wps: actInWps,
};
