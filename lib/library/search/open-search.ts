import { createSearchClient, type SearchClient } from '@/lib/search/client/client';
import type { CopyDuties } from '@/lib/search/host/index-session';
import type { SearchHost } from '@/lib/search/host/search-host';
import { storeElsewhere } from '@/lib/search/client/store-elsewhere';
import type { StartWorker } from '@/lib/search/client/worker-failover';
import type { WorkerReply, WorkerRequest } from '@/lib/search/client/worker-protocol';
import { readStoredIndex } from './stored-index';

/** Search over the library for a page, until the signal aborts; the index comes up while the page opens. */
export function openSearch(signal: AbortSignal): SearchClient {
  return createSearchClient(signal, { workers: IN_TURN });
}

/**
 * As `openSearch`, for a page that searches at every key: it holds a copy of the stored index and answers within the key's own
 * frame. What a worker answers is painted a frame later, since Chromium draws what was typed before any other task
 * (DeferRendererTasksAfterInput). Where there is nothing to copy, the workers answer. What opens the copy is only loaded once
 * `drawn` resolves, so that the page does not wait for it.
 */
export function openSearchWithCopy(signal: AbortSignal, drawn: Promise<void>): SearchClient {
  return createSearchClient(signal, { copy: copyAfter(drawn), workers: IN_TURN });
}

/** The first thing a shared worker says, for it says nothing when it dies: it holds this lock as long as it lives. */
interface SignOfLife {
  type: 'lives';
  lock: string;
}

/** One worker for all pages of the extension. */
const startShared: StartWorker = (onReply, onFault) => {
  const worker = new SharedWorker(new URL('./search-worker.ts', import.meta.url), {
    type: 'module',
  });
  const { port } = worker;
  const stay = new AbortController();
  port.addEventListener('message', ({ data }: MessageEvent<WorkerReply | SignOfLife>) => {
    if (data.type !== 'lives') onReply(data);
    // Waiting ends with an error where this page leaves first.
    else
      navigator.locks.request(data.lock, { signal: stay.signal }, onFault).catch(() => undefined);
  });
  port.addEventListener('messageerror', onFault);
  worker.addEventListener('error', onFault);
  port.start();
  return {
    post: (request) => port.postMessage(request),
    leave() {
      stay.abort();
      port.postMessage({ type: 'leave' } satisfies WorkerRequest);
      port.close();
    },
  };
};

const startOwn: StartWorker = (onReply, onFault, useSnapshot) => {
  const worker = useSnapshot
    ? new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
    : new Worker(new URL('./search-worker.ts', import.meta.url), {
        type: 'module',
        name: 'without-snapshot',
      });
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => onReply(data));
  worker.addEventListener('messageerror', onFault);
  worker.addEventListener('error', onFault);
  return {
    post: (request) => worker.postMessage(request, { transfer: [] }),
    leave: () => worker.terminate(),
  };
};

/** In the page itself; loaded only where no worker lives. */
const startInPage: StartWorker = (onReply, onFault, useSnapshot) =>
  connectTo(
    import('./open-host').then(({ openSearchHost }) => openSearchHost(useSnapshot)),
    onReply,
    onFault,
  );

const copyAfter =
  (drawn: Promise<void>): StartWorker =>
  (onReply, onFault) => {
    const early = readStoredIndex(drawn);
    const open = async () => {
      // Nothing is loaded in vain before the first index has been made.
      if (!(await early)) throw new Error('nothing to copy');
      await drawn;
      const { openSearchCopy } = await import('./open-host');
      return openSearchCopy(AS_COPY, early);
    };
    return connectTo(open(), onReply, onFault);
  };

/** What answers where there is no copy: each is of another sort than the one before, or follows it with a fresh start. */
const IN_TURN = [startShared, startOwn, startOwn, startInPage];

const AS_COPY: CopyDuties = {
  store: (revision) => storeElsewhere([startShared, startOwn], revision),
  whenIdle: (act) => void requestIdleCallback(act),
};

function connectTo(
  host: Promise<SearchHost>,
  onReply: (reply: WorkerReply) => void,
  onFault: () => void,
): ReturnType<StartWorker> {
  let opened: SearchHost | null = null;
  const connecting = host.then((it) => {
    opened = it;
    return it.connect(onReply);
  });
  connecting.catch(onFault);
  const post = (request: WorkerRequest) =>
    void connecting.then((take) => take(request)).catch(() => undefined);
  return {
    post,
    answerNow: (...question) => opened?.answerNow(...question) ?? null,
    leave: () => post({ type: 'leave' }),
  };
}
