import { type Library, openLibrary, type SnippetInput } from '@/lib/library';
import { FIRST_PAGE_KEY } from '@/lib/library/entries/stored-first-page';

declare global {
  /** What the benchmark calls in this page. */
  var bench: Bench;
}

/** Fills the library through its own functions, so that it is stored as a user's is. */
export interface Bench {
  count(): Promise<number>;
  /** How many of them the built-in pack holds. */
  countOfPack(): Promise<number>;
  /** Saves snippets; of the first, `used` are used and as many as a tenth of that pinned. */
  save(inputs: readonly SnippetInput[], used: number): Promise<void>;
  forgetSnapshot(): Promise<void>;
  /** Whether the index and the first page are stored. */
  hasStored(): Promise<boolean>;
}

let opening: Promise<Library> | undefined;
const open = () => (opening ??= openLibrary());

globalThis.bench = {
  count: async () => (await (await open()).entries()).length,
  countOfPack: async () =>
    (await (await open()).entries()).filter(({ origin }) => origin === 'pack').length,
  async save(inputs, used) {
    const library = await open();
    const saved = await library.createMany(inputs);
    if (!saved.ok) throw new Error(saved.reason);
    for (const [at, id] of saved.ids.slice(0, used).entries()) {
      await library.recordUse(id);
      if (at % 10 === 0) await library.setPinned(id, true);
    }
  },
  forgetSnapshot: () => inCache('readwrite', (store) => store.clear()).then(() => undefined),
  async hasStored() {
    const stored = await inCache('readonly', (store) => store.getAllKeys());
    return stored.includes('search-index') && stored.includes(FIRST_PAGE_KEY);
  },
};

/** Sends a request to the store of what can be made again. */
function inCache<T>(
  mode: IDBTransactionMode,
  send: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open('bijia');
    opened.addEventListener('error', () => reject(opened.error ?? new Error('not opened')));
    opened.addEventListener('success', () => {
      const db = opened.result;
      const transaction = db.transaction('cache', mode);
      const request = send(transaction.objectStore('cache'));
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('aborted')),
      );
      transaction.addEventListener('complete', () => {
        db.close();
        resolve(request.result);
      });
    });
  });
}
