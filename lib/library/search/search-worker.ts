import type { WorkerRequest } from '@/lib/search/client/worker-protocol';
import { readStoredIndex } from './stored-index';

// The shell of the worker: pages come by a port each where they share it, or there is one page and the worker's own port.
// The only module here that acts when it is loaded.

interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerRequest>) => void): void;
}

// Its name tells a worker that follows a dead one; the build wants names in `open-search.ts` written out.
const isWithoutSnapshot = self.name === 'without-snapshot';
// What is stored is read while the program is loaded, of which this file must stay a small part: Chromium keeps what it has
// compiled of a file that a worker imports, but never of the worker's own (measured in 156: 25 ms and more of each start).
const host = openHost(isWithoutSnapshot ? undefined : readStoredIndex());

async function openHost(early: ReturnType<typeof readStoredIndex> | undefined) {
  const { openSearchHost } = await import('./open-host');
  return openSearchHost(!isWithoutSnapshot, early);
}

/** The name of a lock that this worker holds as long as it lives: a page that waits for it learns of the worker's end at once. */
const life = new Promise<string>((resolve) => {
  const name = `search-worker-${crypto.randomUUID()}`;
  const holdForever = () =>
    new Promise<never>(() => {
      resolve(name);
    });
  void navigator.locks.request(name, holdForever);
});

async function serve(port: Port): Promise<void> {
  // Nothing that a page asks before the host is there may be lost.
  const early: WorkerRequest[] = [];
  let take = (request: WorkerRequest): void => {
    early.push(request);
  };
  port.addEventListener('message', ({ data }) => take(data));
  if (port instanceof MessagePort) port.start();
  take = (await host).connect((reply) => port.postMessage(reply));
  early.forEach(take);
}

if ('onconnect' in globalThis) {
  globalThis.addEventListener('connect', (event) => {
    const [port] = event instanceof MessageEvent ? event.ports : [];
    if (!port) return;
    void serve(port);
    void life.then((lock) => port.postMessage({ type: 'lives', lock }));
  });
} else {
  void serve(globalThis);
}
