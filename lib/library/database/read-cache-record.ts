/** The value of a cache record, and the library's revision. */
export interface CacheRecord {
  value: unknown;
  revision: number;
}

/**
 * Reads one record of the database's `cache` before Dexie is even loaded; null where there is none, or no library of this
 * version yet. It makes nothing, changes nothing and stands in nobody's way: the database is closed as soon as the request is sent.
 */
export async function readCacheRecord(key: string, name = 'bijia'): Promise<CacheRecord | null> {
  try {
    const db = await shareOpening(name);
    const transaction = db.transaction(['cache', 'changes']);
    const answers = Promise.all([
      answerOf<{ value: unknown } | undefined>(transaction.objectStore('cache').get(key)),
      answerOf(transaction.objectStore('changes').openKeyCursor(null, 'prev')),
    ]);
    const [record, last] = await answers;
    return record ? { value: record.value, revision: Number(last?.key ?? 0) } : null;
  } catch {
    // Blocked, broken or older: the caller opens the database by Dexie, which handles each of these.
    return null;
  }
}

/** Openings that have not ended: requests meanwhile go through the same one, for each takes its time. */
const openings = new Map<string, Promise<IDBDatabase>>();

function shareOpening(name: string): Promise<IDBDatabase> {
  const known = openings.get(name);
  if (known) return known;
  const opening = openAsItIs(name).then((db) => {
    // Once all have sent their request, and at the latest when an upgrade is wanted. Requests that were sent are still answered.
    setTimeout(() => db.close());
    db.addEventListener('versionchange', () => db.close());
    return db;
  });
  openings.set(name, opening);
  const forget = () => void openings.delete(name);
  opening.then(forget, forget);
  return opening;
}

/** Rejects where the database isn't there: it is for Dexie to make it. */
function openAsItIs(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name);
  opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
  return answerOf(opening);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      // Firefox would write it to the console.
      event.preventDefault();
      reject(request.error ?? new Error('no answer'));
    });
  });
}
