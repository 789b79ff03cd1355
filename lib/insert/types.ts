/** Why an editable place takes no insertion although it has the caret. */
export type RefusalReason = 'password' | 'read-only' | 'disabled' | 'not-editable';

/** What to insert: paragraphs are separated by `\n`; `caret` is an offset into `text` where the caret is left (default: its end). */
export interface Insertion {
  text: string;
  caret?: number;
}

/** An insertion as it is sent to a frame: one act of the user, with the time after which it must not happen any more. */
export interface InsertionOrder extends Insertion {
  /** Names the act in later news of it. */
  id: string;
  /** Epoch ms. */
  sentAt: number;
  /** Epoch ms; a bridge that comes to it later refuses with `too-late`. */
  deadline: number;
}

/** How the page changed the text that was put into it. */
export interface Alteration {
  /** What stands in the document instead of the text, at most 200 characters. */
  shown: string;
  /** Whether only a part of the text got in; otherwise all of it stands there in another form. */
  isPart: boolean;
  /** Where the characters are all as they were: paragraphs run together, or the text tore the paragraph that it stands in. */
  lines?: 'joined' | 'split';
}

/** Why a frame did not insert; after each of these the text is certain not to be in the document. */
export type InsertRefusal =
  | RefusalReason
  | 'no-caret'
  /** What stood around the caret is not there any more, or stands there twice. */
  | 'caret-moved'
  /** The place takes fewer characters (`maxlength`, or a cut that was taken back). */
  | 'too-long'
  /** The page keeps pasting and typing out. */
  | 'paste-forbidden'
  /** Everything was tried, nobody took it up and nothing changed. */
  | 'not-accepted'
  /** The input method was not done in time. */
  | 'composing'
  /** The page came to the order after its deadline. */
  | 'too-late'
  /** The user gave up before the page came to it. */
  | 'given-up';

/** What is known of a text that a page took. */
export interface Inserted {
  ok: true;
  /** The text stands where the user sees it; otherwise it was handed over and can't be seen (已发送). */
  verified: boolean;
  /** How the text that stands there differs, where it does. */
  altered?: Alteration;
  /** The page wrote the field again, so the browser's undo does not take the text back. */
  lacksUndo?: true;
  /** The editor's family. */
  family: string;
}

/** How an insertion in one frame ended. */
export type Outcome =
  | (Inserted & { trace?: InsertTrace })
  | { ok: false; reason: InsertRefusal; trace?: InsertTrace };

/** What the bridge sees of an insertion after its outcome: for some seconds, and when the keyboard is back in the page. */
export interface InsertionNews {
  id: string;
  /** `seen`: it has appeared; `altered`: the page has changed it; `lost`: it stood there and does no more. */
  now:
    | { state: 'seen'; lacksUndo?: true }
    | { state: 'altered'; altered: Alteration }
    | { state: 'lost' };
}

/** What was recognised and tried, for the report. */
export interface InsertTrace {
  family: string;
  /** In their order: which technique, whether anybody took it up, and what reading back found. */
  tried: readonly { technique: string; handled: boolean; reading: string }[];
}
