/** A stored record by its key; `readable` is false where the browser itself can't read it. */
export interface RawRecord {
  key: IDBValidKey;
  value: unknown;
  readable: boolean;
}

/** Records that are read at once. */
const SLICE = 200;

/**
 * Opens a database past everything that guards it, whatever its version; null where there is none. It is opened for reading alone, and
 * must be closed.
 */
export function openRaw(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    let isNew = false;
    opening.addEventListener('upgradeneeded', () => {
      // There is none: opening would make one.
      isNew = true;
      opening.transaction?.abort();
    });
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => {
      if (isNew) resolve(null);
      else reject(opening.error ?? new Error('not opened'));
    });
  });
}

/** Yields every record of a store, each read by itself, so that one that can't be read hides no other; a slice at a time. */
export async function* readRaw(db: IDBDatabase, store: string): AsyncGenerator<RawRecord[]> {
  if (!db.objectStoreNames.contains(store)) return;
  const open = () => db.transaction(store).objectStore(store);
  const keys = await settled(open().getAllKeys());
  if (!keys.ok) throw new Error(`the keys of ${store} can't be read`);
  for (let at = 0; at < keys.value.length; at += SLICE) {
    const slice = keys.value.slice(at, at + SLICE);
    const objects = open();
    yield await Promise.all(
      slice.map(async (key): Promise<RawRecord> => {
        const found = await settled<unknown>(objects.get(key));
        return { key, value: found.ok ? found.value : undefined, readable: found.ok };
      }),
    );
  }
}

function settled<T>(request: IDBRequest<T>): Promise<{ ok: true; value: T } | { ok: false }> {
  return new Promise((resolve) => {
    request.addEventListener('success', () => resolve({ ok: true, value: request.result }));
    request.addEventListener('error', (event) => {
      // The transaction goes on with the other records.
      event.preventDefault();
      event.stopPropagation();
      resolve({ ok: false });
    });
  });
}
