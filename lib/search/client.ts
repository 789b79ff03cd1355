import { type SearchWorker, startBundledWorker } from './bundled-worker';
import { type SnapshotKeeper, type SnapshotStore, keepSnapshot } from './keep-snapshot';
import { compareWithSnapshot } from './snapshot';
import type { SearchDoc, SearchIndex, SearchOptions, SearchResult, Snapshot } from './types';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

/** Search as a page of the extension uses it; the index lives in a worker of its own. */
export interface SearchClient {
  /** Replaces everything that is searched; resolved once queries are answered from it. */
  load(docs: readonly SearchDoc[]): Promise<void>;
  /** Documents that are new or changed, and the ids of those that are gone. */
  change(changed: readonly SearchDoc[], removed: readonly string[]): void;
  /** Null when a newer query has been asked meanwhile, or the client was closed. Before the first load, the answer waits for it. */
  query(query: string, options?: SearchOptions): Promise<SearchResult | null>;
}

/** A worker that owes an answer and gives no sign of life for so long (ms) is taken for dead. */
const SILENCE = 10_000;

/** What a client is made of; without `snapshots`, every opening builds the index. */
export interface ClientParts {
  startWorker?: () => SearchWorker;
  snapshots?: SnapshotStore;
}

interface Question {
  turn: number;
  query: string;
  options: SearchOptions;
  answer: (result: SearchResult | null) => void;
  fail: (fault: unknown) => void;
}

/**
 * Opens a search of its own until the signal aborts.
 *
 * One question at a time is with the worker; of those asked meanwhile only the newest is kept, and the
 * others are answered null at once. So the worker never works through a backlog, and the newest wins
 * without being able to interrupt it. The page keeps the documents: when the worker can't start, dies
 * or falls silent, a second one is given them; when that fails as well, the page searches by itself.
 *
 * The first worker is given the stored snapshot instead, with the documents that differ from it, unless it
 * refuses it. When the index was built anew, or enough was edited since, a new one is stored as soon as
 * the page rests.
 */
export function createSearchClient(
  signal?: AbortSignal,
  { startWorker = startBundledWorker, snapshots }: ClientParts = {},
): SearchClient {
  let docs = new Map<string, SearchDoc>();
  let worker: SearchWorker | null = null;
  let pageIndex: Promise<SearchIndex> | null = null;
  let failures = 0;
  let started = false;
  let owedLoads = 0;
  let loadWaiters: Array<() => void> = [];
  /** Documents that the stored snapshot doesn't have as they are sent. */
  let unstored = 0;
  let turn = 0;
  let asked: Question | null = null;
  let next: Question | null = null;
  let watch: ReturnType<typeof setTimeout> | undefined;

  signal?.addEventListener('abort', close, { once: true });
  const keeper: SnapshotKeeper | null = snapshots
    ? keepSnapshot(snapshots, () => worker && send(worker, { type: 'save' }), signal)
    : null;

  return {
    load(newDocs) {
      if (signal?.aborted) return Promise.resolve();
      docs = new Map(newDocs.map((doc) => [doc.id, doc]));
      started = true;
      const loaded = new Promise<void>((resolve) => loadWaiters.push(resolve));
      if (pageIndex) searchInPage();
      else if (worker) sendDocs(worker);
      else start();
      return loaded;
    },

    change(changed, removed) {
      for (const id of removed) docs.delete(id);
      for (const doc of changed) docs.set(doc.id, doc);
      if (worker) send(worker, { type: 'change', changed, removed });
      keeper?.count(changed.length + removed.length, docs.size);
      pageIndex = pageIndex?.then((index) => applyChange(index, changed, removed)) ?? null;
    },

    query(query, options = {}) {
      if (signal?.aborted) return Promise.resolve(null);
      asked?.answer(null);
      next?.answer(null);
      turn += 1;
      keeper?.postpone();
      return new Promise((answer, fail) => {
        next = { turn, query, options, answer, fail };
        askNext();
      });
    },
  };

  function start(): void {
    owedLoads = 0;
    let fresh: SearchWorker;
    try {
      fresh = startWorker();
    } catch {
      giveUpOn(null);
      return;
    }
    worker = fresh;
    fresh.addEventListener('message', (event) => {
      if (worker === fresh) hear(event.data as WorkerReply);
    });
    for (const sign of ['error', 'messageerror'] as const) {
      fresh.addEventListener(sign, () => {
        if (worker === fresh) giveUpOn(fresh);
      });
    }
    if (keeper) void sendSnapshot(fresh, keeper);
    else sendDocs(fresh);
  }

  async function sendSnapshot(to: SearchWorker, keeper: SnapshotKeeper): Promise<void> {
    // The load is owed from now on: no question goes before it.
    owedLoads += 1;
    const snapshot = await keeper.take();
    if (worker !== to) return;
    owedLoads -= 1;
    if (snapshot) attach(to, snapshot);
    else sendDocs(to);
  }

  function attach(to: SearchWorker, snapshot: Snapshot): void {
    const delta = compareWithSnapshot(snapshot, docs);
    unstored = delta.changed.length + delta.removed.length;
    send(to, { type: 'attach', snapshot, ...delta }, [snapshot.table, snapshot.body]);
  }

  function sendDocs(to: SearchWorker): void {
    unstored = docs.size;
    send(to, { type: 'load', docs: [...docs.values()] });
  }

  function send(to: SearchWorker, request: WorkerRequest, transfer: Transferable[] = []): void {
    if (request.type === 'load' || request.type === 'attach') owedLoads += 1;
    to.postMessage(request, { transfer });
    watchFor(to);
  }

  function hear(reply: WorkerReply): void {
    if (reply.type === 'loaded') {
      owedLoads -= 1;
      if (owedLoads === 0) settleLoads();
      keeper?.count(unstored, docs.size);
      unstored = 0;
    }
    if (reply.type === 'refused' && worker) {
      owedLoads -= 1;
      sendDocs(worker);
    }
    if (reply.type === 'snapshot') keeper?.store(reply.snapshot);
    if (reply.type === 'result') {
      failures = 0;
      if (asked?.turn === reply.turn) asked.answer(reply.result);
      asked = null;
    }
    if (worker) watchFor(worker);
    askNext();
  }

  function askNext(): void {
    if (pageIndex) {
      askPage(pageIndex);
      return;
    }
    if (!worker || owedLoads > 0 || asked || !next) return;
    asked = next;
    next = null;
    const { turn, query, options } = asked;
    send(worker, { type: 'query', turn, query, options });
  }

  function watchFor(watched: SearchWorker): void {
    clearTimeout(watch);
    if (owedLoads > 0 || asked) watch = setTimeout(() => giveUpOn(watched), SILENCE);
  }

  function giveUpOn(dead: SearchWorker | null): void {
    clearTimeout(watch);
    dead?.terminate();
    worker = null;
    next ??= asked;
    asked = null;
    failures += 1;
    if (failures > 1) searchInPage();
    else if (started) start();
  }

  function searchInPage(): void {
    const wanted = [...docs.values()];
    // Loaded only here: a page whose worker runs carries no index.
    pageIndex = import('./create-index').then(({ createIndex }) => createIndex(wanted));
    void pageIndex.then(settleLoads);
    askNext();
  }

  function askPage(index: Promise<SearchIndex>): void {
    const question = next;
    if (!question) return;
    asked = question;
    next = null;
    void answerFrom(index, question);
  }

  async function answerFrom(index: Promise<SearchIndex>, question: Question): Promise<void> {
    try {
      const ready = await index;
      if (question.turn === turn) question.answer(ready.query(question.query, question.options));
    } catch (fault) {
      question.fail(fault);
    }
  }

  function settleLoads(): void {
    for (const settle of loadWaiters) settle();
    loadWaiters = [];
  }

  function close(): void {
    clearTimeout(watch);
    worker?.terminate();
    worker = null;
    pageIndex = null;
    asked?.answer(null);
    next?.answer(null);
    asked = null;
    next = null;
    settleLoads();
  }
}

function applyChange(
  index: SearchIndex,
  changed: readonly SearchDoc[],
  removed: readonly string[],
): SearchIndex {
  for (const id of removed) index.remove(id);
  for (const doc of changed) index.update(doc);
  return index;
}
