import { createSearchClient, type SearchClient, type StartWorker } from '@/lib/search/client';
import type { WorkerReply, WorkerRequest } from '@/lib/search/worker-protocol';

/** Search over the library for a page, until the signal aborts; the index comes up while the page opens. */
export function openSearch(signal: AbortSignal): SearchClient {
  return createSearchClient(signal, [startShared, startOwn, startOwn, startInPage]);
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

const startOwn: StartWorker = (onReply, onFault, trustsStored) => {
  const worker = trustsStored
    ? new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
    : new Worker(new URL('./search-worker.ts', import.meta.url), {
        type: 'module',
        name: 'distrustful',
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
const startInPage: StartWorker = (onReply, onFault, trustsStored) => {
  const connecting = import('./open-host')
    .then(({ openSearchHost }) => openSearchHost(trustsStored))
    .then((host) => host.connect(onReply));
  connecting.catch(onFault);
  const post = (request: WorkerRequest) =>
    void connecting.then((take) => take(request)).catch(() => undefined);
  return { post, leave: () => post({ type: 'leave' }) };
};
