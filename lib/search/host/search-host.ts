import type { DocStore } from './doc-store';
import { matchExactly } from '../document/exact-match';
import { createIndexSession, type HostDuties } from './index-session';
import { createLazyPinyin } from '../text/lazy-pinyin';
import type { SearchDoc, SearchOptions, SearchResult } from '../types';
import type { Reply, WorkerRequest } from '../client/worker-protocol';

/** Search for any number of pages: in a worker that they share, in a worker of one page, or in the page itself. */
export interface SearchHost {
  /** Connects a page: returns the function that takes its requests; replies go to `reply`. */
  connect(reply: Reply): (request: WorkerRequest) => void;
  /** Answers at once; null where there is no index of this revision yet, or where it fails, which every page is told. */
  answerNow(query: string, options: SearchOptions, revision: number): SearchResult | null;
}

type Question = WorkerRequest & { type: 'query' };

interface Page {
  reply: Reply;
  /** Asked before there was anything to answer from. */
  waiting: Question | null;
}

/**
 * Does in turn what the pages ask. It reads the library by itself; while an index is built, questions are answered by exact
 * match. Every question names the revision that its page knows; an index behind it first catches up. What fails is told to
 * every page, each of which then goes elsewhere.
 */
export function createSearchHost(
  source: DocStore,
  { useSnapshot = true, asCopy = null }: Partial<HostDuties> = {},
): SearchHost {
  const pages = new Set<Page>();
  const reader = createLazyPinyin();
  const broadcast: Reply = (reply) => pages.forEach((page) => page.reply(reply));
  let soFar: SearchDoc[] | null = null;
  let hasFailed = false;
  const session = createIndexSession(
    source,
    reader,
    { useSnapshot, asCopy },
    {
      onWork: () => broadcast({ type: 'working' }),
      onRead(docs) {
        soFar ??= [];
        for (const doc of docs) soFar.push(doc);
        answerWaiting();
      },
      onReady() {
        soFar = null;
        broadcast({ type: 'ready' });
        answerWaiting();
        asCopy?.whenIdle(() => void loadReader());
      },
      onStored: () => broadcast({ type: 'stored' }),
      onFail: fail,
      isWanted: () => pages.size > 0,
    },
  );

  function fail(): void {
    hasFailed = true;
    broadcast({ type: 'failed' });
  }

  function loadReader(): Promise<void> {
    return reader.load().catch(fail);
  }

  function answer(page: Page, question: Question): void {
    const { turn, query, options } = question;
    const held = session.current();
    if (held) {
      const result = held.index.query(query, options);
      page.reply({ type: 'result', turn, result, isWhole: true });
      // Only now, so that the first answer does not wait for it. Whatever is typed next is read in full.
      if (!asCopy) void loadReader();
    } else if (soFar) {
      const result = matchExactly(soFar, query, options);
      page.reply({ type: 'result', turn, result, isWhole: false });
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
    session.postpone();
    const held = session.current();
    if (held && question.revision > held.revision) await session.follow(question.revision);
    if (!pages.has(page) || hasFailed) return;
    try {
      answer(page, question);
    } catch {
      fail();
    }
  }

  return {
    answerNow(query, options, revision) {
      session.postpone();
      const held = session.current();
      if (!held || held.revision < revision) return null;
      try {
        return held.index.query(query, options);
      } catch {
        fail();
        return null;
      }
    },
    connect(reply) {
      const page: Page = { reply, waiting: null };
      pages.add(page);
      if (hasFailed) reply({ type: 'failed' });
      else if (session.current()) reply({ type: 'ready' });
      else session.open();
      return (request) => {
        switch (request.type) {
          case 'query':
            void ask(page, request);
            break;
          case 'follow':
            void session.follow(request.revision);
            break;
          case 'store':
            void session.store(request.revision).then(() => reply({ type: 'stored' }));
            break;
          case 'leave':
            pages.delete(page);
            session.postpone();
            break;
        }
      };
    },
  };
}
