import { defineUnlistedScript } from '#imports';
import {
  createInserter,
  readBefore,
  readSelection,
  rememberCaret,
  reportCaret,
} from '@/lib/insert';
import {
  answerExtension,
  reportBridgeStarted,
  reportCaretMoved,
  reportInsertionBegan,
  reportInsertionNews,
} from '@/lib/messaging/answer-extension';

// Not one of WXT's content scripts: those announce themselves to the page with an event that bears the extension's id.
export default defineUnlistedScript(startBridge);

/** The bridge of this frame that an earlier injection started. */
interface Bridge {
  /** Listens again, where the page's `document.open()` took the listeners away. */
  arm(): void;
}

declare global {
  // The isolated world's own global object, which the page can't see.
  var bijiaBridge: Bridge | undefined;
}

function startBridge(): void {
  void reportBridgeStarted();
  // An own property: a page's element with that id would answer to the name too.
  if (Object.hasOwn(globalThis, 'bijiaBridge') && globalThis.bijiaBridge) {
    globalThis.bijiaBridge.arm();
    return;
  }
  const life = new AbortController();
  const memory = rememberCaret(() => void reportCaretMoved(), life);
  const inserter = createInserter(memory, life.signal, {
    onBegan: (id) => void reportInsertionBegan(id),
    onNews: (news) => void reportInsertionNews(news),
  });
  answerExtension(
    {
      reportCaret: () => reportCaret(memory),
      beginInsertion: (insertion) => inserter.begin(insertion),
      finishInsertion: (result) => inserter.finish(result),
      cancelInsertion: (id) => inserter.cancel(id),
      readSelection,
      readBefore: () => readBefore(memory),
    },
    life.signal,
  );
  Object.defineProperty(globalThis, 'bijiaBridge', {
    value: { arm: () => memory.arm() } satisfies Bridge,
  });
}
