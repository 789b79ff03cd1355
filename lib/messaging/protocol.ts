import type { CaretReport, InsertionStep, SelectionReport } from '@/lib/insert';
import type { Insertion } from '@/lib/target/types';

/** What the bridge in a frame does when an extension page asks; messages carry acts, never the library's entries as such. */
export interface BridgeProtocol {
  reportCaret(): CaretReport;
  beginInsertion(insertion: Insertion): InsertionStep;
  /** After a step `main`: whether the page's own world took the text up. */
  finishInsertion(acted: boolean): InsertionStep;
  readSelection(): SelectionReport | null;
  /** At most 2,000 characters before the caret; null where they can't or mustn't be read. */
  readBefore(): string | null;
}

/** What a bridge tells the extension's pages, and nothing else of the page. */
export interface NewsProtocol {
  /** The caret is in another editable, or the focus in another frame. */
  caretMoved(): void;
}
