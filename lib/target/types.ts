/** Why an editable place takes no insertion although it has the caret. */
export type RefusalReason = 'password' | 'read-only' | 'disabled' | 'not-editable';

/** Where an insertion in a tab would go, or why it can't. */
export type TargetState =
  | { state: 'ready'; tabId: number; frameId: number; title: string; family: string }
  | { state: 'refused'; tabId: number; title: string; reason: RefusalReason }
  /** The page can be reached, but nothing editable in it ever had the caret. */
  | { state: 'no-caret'; tabId: number; title: string }
  /** The caret is in a frame of another origin, which needs a permission of its own. */
  | { state: 'frame-not-enabled'; tabId: number; title: string; origin: string }
  /** No permission for this page; `origin` is known only where the browser tells it. */
  | { state: 'not-enabled'; tabId: number; title?: string; origin?: string }
  /** Extensions may not run here: browser pages, the store, the PDF viewer. */
  | {
      state: 'forbidden';
      tabId: number;
      title?: string;
      page: 'browser' | 'store' | 'pdf' | 'other';
    }
  | { state: 'no-tab' };

export type TargetStateName = TargetState['state'];

/** What to insert: paragraphs are separated by `\n`; `caret` is an offset into `text` where the caret is left (its end unless told). */
export interface Insertion {
  text: string;
  caret?: number;
}

/** Expected failures of an insertion. `not-verified`: something was tried, and the document does not show the text. */
export type InsertFailure =
  | RefusalReason
  | 'no-caret'
  | 'frame-not-enabled'
  | 'not-enabled'
  | 'forbidden'
  | 'no-tab'
  | 'gone'
  | 'not-verified';

/** What was recognised and tried, to be told to whoever can mend it; nothing of the document but its host. */
export interface InsertReport extends InsertTrace {
  /** Name and main version of the browser. */
  browser: string;
  /** Version of the extension. */
  extension: string;
}

/** What a frame tells of it. */
export interface InsertTrace {
  family: string;
  /** In their order: which technique, whether anybody took it up, and what reading back said. */
  tried: readonly { technique: string; heard: boolean; reading: string }[];
  /** The host of the frame's address; empty where it has none. */
  host: string;
  place: 'page' | 'frame';
  /** How many frames the page has. */
  frames: number;
}

/** `verified: false` with `ok` means an editor that can't be read back (已发送). */
export type InsertResult =
  | { ok: true; verified: boolean; family: string; title: string; report?: InsertReport }
  | { ok: false; reason: InsertFailure; origin?: string; report?: InsertReport };
