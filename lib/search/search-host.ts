import type { DocSource } from './doc-source';
import { matchExactly } from './exact-match';
import { type HeldIndex, attachIndex, buildIndex, catchUp } from './held-index';
import { keepStored } from './keep-snapshot';
import { createLateReader } from './late-reader';
import type { SearchDoc } from './types';
import type { Tell, WorkerRequest } from './worker-protocol';

/** Search for any number of pages: in a worker that they share, in a worker of one page, or in the page itself. */
export interface SearchHost {
  /** Takes a page in; what it asks is given to the function that comes back, what it is to know is told by `tell`. */
  connect(tell: Tell): (request: WorkerRequest) => void;
}

type Question = WorkerRequest & { type: 'query' };

interface Page {
  tell: Tell;
  /** Asked before there was anything to answer from. */
  waiting: Question | null;
}

/**
 * Holds the one index and does in turn what the pages ask. It reads the library by itself: an index from the stored
 * snapshot with what was written since, or one built of all entries, during which questions are answered by exact match.
 * Every question names the revision that its page knows; an index behind it first catches up. What fails is told to every
 * page, each of which then goes elsewhere. Without `trustsStored`, all is read anew.
 */
export function createSearchHost(source: DocSource, trustsStored = true): SearchHost {
  const pages = new Set<Page>();
  const reader = createLateReader();
  const tellAll: Tell = (reply) => pages.forEach((page) => page.tell(reply));
  let held: HeldIndex | null = null;
  let soFar: SearchDoc[] | null = null;
  let hasFailed = false;
  let turn: Promise<void> | null = null;
  const keeper = keepStored(
    source,
    () => held,
    (unsound) => void inTurn(() => replace(unsound)),
  );

  const progress = {
    onWork: () => tellAll({ type: 'working' }),
    onRead(docs: readonly SearchDoc[]) {
      soFar ??= [];
      for (const doc of docs) soFar.push(doc);
      answerWaiting();
    },
  };

  /** One after the other. */
  function inTurn(act: () => Promise<void>): Promise<void> {
    turn = (turn ?? Promise.resolve()).then(act).catch(fail);
    return turn;
  }

  function fail(): void {
    hasFailed = true;
    tellAll({ type: 'failed' });
  }

  async function open(): Promise<void> {
    held = trustsStored ? await attachIndex(source, reader, progress) : null;
    if (!held) await build();
    beReady();
  }

  async function build(): Promise<void> {
    held = null;
    held = await buildIndex(source, reader, progress);
    soFar = null;
  }

  async function replace(unsound: HeldIndex): Promise<void> {
    if (held !== unsound) return;
    await build();
    beReady();
  }

  function beReady(): void {
    tellAll({ type: 'ready' });
    answerWaiting();
    keeper.rest();
  }

  async function follow(revision: number): Promise<void> {
    if (!held || held.revision >= revision) return;
    if (!(await catchUp(held, source, reader, progress))) {
      await build();
      beReady();
    }
    keeper.rest();
  }

  function answer(page: Page, question: Question): void {
    const { turn, query, options } = question;
    if (held) {
      const result = held.index.query(query, options);
      page.tell({ type: 'result', turn, result, isWhole: true });
      // Only now, lest the first answer wait for it. Whatever is typed next is read in full.
      void reader.load().catch(fail);
    } else if (soFar) {
      const result = matchExactly(soFar, query, options);
      page.tell({ type: 'result', turn, result, isWhole: false });
    } else {
      page.waiting = question;
    }
  }

  function answerWaiting(): void {
    for (const page of pages) {
      const question = page.waiting;
      page.waiting = null;
      if (question) void ask(page, question);
    }
  }

  async function ask(page: Page, question: Question): Promise<void> {
    keeper.rest();
    if (held && question.revision > held.revision) {
      await inTurn(() => follow(question.revision));
    }
    if (!pages.has(page) || hasFailed) return;
    try {
      answer(page, question);
    } catch {
      fail();
    }
  }

  return {
    connect(tell) {
      const page: Page = { tell, waiting: null };
      pages.add(page);
      if (hasFailed) tell({ type: 'failed' });
      else if (!turn) void inTurn(open);
      else if (held) tell({ type: 'ready' });
      return (request) => {
        switch (request.type) {
          case 'query':
            void ask(page, request);
            break;
          case 'follow':
            void inTurn(() => follow(request.revision));
            break;
          case 'leave':
            pages.delete(page);
            break;
        }
      };
    },
  };
}
