import type { PageIndex } from '@/lib/search/client/client';
import { OwnIndex, type PageServices } from '@/lib/search/host/own-index';
import type { RenewReply, StartWorker } from '@/lib/search/host/worker-protocol';
import { openSource } from './open-source';
import type { ReadSnapshot } from './stored-index';

/** Opens the page's own index of the library until the signal aborts; `early` is the stored snapshot, which is being read already. */
export async function openPageIndex(
  early: Promise<ReadSnapshot | null>,
  onChange: () => void,
  signal: AbortSignal,
): Promise<PageIndex> {
  const services: PageServices = { startWorker, withLock, whenIdle, signal };
  return new OwnIndex(await openSource(early), services, onChange);
}

const whenIdle: PageServices['whenIdle'] = (act) => void requestIdleCallback(act);

const startWorker: StartWorker = (request, onReply, onFault) => {
  performance.mark('search-worker-started');
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<RenewReply>) => onReply(data));
  worker.addEventListener('messageerror', onFault);
  worker.addEventListener('error', onFault);
  worker.postMessage(request, { transfer: [] });
  return worker;
};

// Without locks two pages at once have the same index built twice, and each answers all the same.
const withLock: PageServices['withLock'] = (signal, act) =>
  'locks' in navigator ? navigator.locks.request('search-index', { signal }, act) : act();
