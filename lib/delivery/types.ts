import type { Probe } from '@/lib/insert/page-model/page-report';
import type { Inserted, InsertRefusal, InsertTrace, RefusalReason } from '@/lib/insert/types';

export type { Insertion, InsertionNews, RefusalReason } from '@/lib/insert/types';

/** Where an insertion in a tab would go, or why it can't. */
export type TargetState =
  | {
      state: 'ready';
      tabId: number;
      frameId: number;
      title: string;
      family: string;
      /** The host of the frame, where it isn't the page's own. */
      frameHost?: string;
    }
  | { state: 'refused'; tabId: number; title: string; reason: RefusalReason }
  /** The page can be reached, but nothing editable in it ever had the caret. */
  | { state: 'no-caret'; tabId: number; title: string }
  /** The caret is in a frame of another origin, which needs a permission of its own. */
  | { state: 'frame-not-enabled'; tabId: number; title: string; origin: string }
  /** No permission for this page; `origin` is known only where the browser gives it. */
  | { state: 'not-enabled'; tabId: number; title?: string; origin?: string }
  /** The page does not answer: an alert is open in it, or its script never ends. */
  | { state: 'silent'; tabId: number; title: string }
  /** The tab crashed or was discarded. */
  | { state: 'crashed'; tabId: number; title: string }
  /** Extensions may not run here: browser pages, the store, the PDF viewer. */
  | {
      state: 'forbidden';
      tabId: number;
      title?: string;
      page: 'browser' | 'store' | 'pdf' | 'other';
    }
  | { state: 'no-tab' };

/** Expected failures of an insertion; after each the text is certain not to be in the document, now or later. */
export type InsertFailure =
  | InsertRefusal
  | 'frame-not-enabled'
  | 'not-enabled'
  | 'forbidden'
  | 'no-tab'
  | 'crashed'
  /** The frame went away before it got the request. */
  | 'gone'
  /** The page did not answer before the deadline, and will refuse the order when it does. */
  | 'silent'
  /** Another insertion is under way, or the same press came twice. */
  | 'busy';

/** A frame as a report describes it. */
export interface FrameDescription {
  /** Marks of known editors that it has. */
  marks: readonly string[];
  /** The host of its address; empty where it has none. */
  host: string;
  place: 'page' | 'frame';
  /** How many frames the page has. */
  frames: number;
}

/** What was recognised and tried, for a report; nothing of the document but its host. */
export interface InsertReport extends InsertTrace, FrameDescription {
  /** Which parts of the page's own API were looked for, and the answers. */
  probes: readonly Probe[];
  /** Name and main version of the browser. */
  browser: string;
  /** Version of the extension. */
  extension: string;
}

/** How an insertion in a tab ended. */
export type InsertResult =
  | (Inserted & {
      title: string;
      /** Names the act in later news of it. */
      id: string;
      report?: InsertReport;
    })
  | { ok: false; reason: InsertFailure; origin?: string; report?: InsertReport };
