import type {
  CaretReport,
  InsertionStep,
  MainResult,
  PageModel,
  SelectionReport,
} from '@/lib/insert';
import type { InsertionNews, InsertionOrder } from '@/lib/insert/types';

/** What the bridge in a frame does at the request of an extension page; messages carry acts, never the library's entries as such. */
export interface BridgeProtocol {
  reportCaret(): CaretReport;
  beginInsertion(order: InsertionOrder): InsertionStep;
  /** After a step `main`: what came of it in the page's own world. */
  finishInsertion(result: MainResult): InsertionStep;
  /** Takes an order back, by its id, as long as the bridge has not come to it. */
  cancelInsertion(id: string): void;
  readSelection(): SelectionReport | null;
  /** At most 2,000 characters before the caret; the model of the page by which they can be read; null where they can't or mustn't be read. */
  readBefore(): string | { model: PageModel } | null;
}

/** What a bridge reports to the extension's pages unasked, and nothing else of the page. */
export interface NewsProtocol {
  /** The caret is in another editable, or the focus in another frame; at most a few times a second. */
  caretMoved(): void;
  /** A bridge is there, newly or still, in the frame that sends this. */
  bridgeStarted(): void;
  /** The insertion of this id is about to be tried: from here on the text may be in the document. */
  insertionBegan(id: string): void;
  /** What became of an insertion after its outcome. */
  insertionNews(news: InsertionNews): void;
}
