import { liveQuery } from 'dexie';
import { readRevision } from './database/changes';
import type { BijiaDatabase } from './database/database';
import type { OnReopened } from './database/reopen-closed';
import { notePresence, watchPresence } from './presence-note';
import type { LibraryHealth } from './types';

/** Calls `onHealth` with what is wrong with the library, now and whenever it changes, until the signal aborts. */
export function watchHealth(
  db: BijiaDatabase,
  onReopened: OnReopened,
  onHealth: (health: LibraryHealth) => void,
  signal: AbortSignal,
): void {
  void db.damage.recheck().catch(() => undefined);
  let latest = 0;
  let damaged = 0;
  let health: LibraryHealth = { own: 0, damaged, lost: null, isOutdated: false };
  const report = (now: LibraryHealth) => {
    health = now;
    onHealth(health);
  };
  const look = async () => {
    latest += 1;
    const look = latest;
    // Storage that can't be read says nothing of a loss.
    const lost = await notePresence(db).catch(() => null);
    const own = await countOwn(db).catch(() => 0);
    if (look === latest && !signal.aborted && !health.isOutdated)
      report({ own, damaged, lost, isOutdated: false });
  };
  // Both begin within the call: Dexie watches nothing that is first read after another read was awaited outside of it.
  const watched = liveQuery(() => Promise.all([db.damage.count(), readRevision(db)]));
  const subscription = watched.subscribe({
    next([count]) {
      damaged = count;
      void look();
    },
    error: () => undefined,
  });
  watchPresence(() => void look(), signal);
  const onVersionChange = ({ newVersion }: IDBVersionChangeEvent) => {
    if (newVersion !== null) report({ ...health, isOutdated: true });
  };
  db.on('versionchange', onVersionChange);
  const stop = () => {
    subscription.unsubscribe();
    db.on('versionchange').unsubscribe(onVersionChange);
  };
  signal.addEventListener('abort', stop, { once: true });
  onReopened(() => void look(), signal);
}

/** Not within the live query: its many reads would meet a write that waits for the database to be created again. */
async function countOwn(db: BijiaDatabase): Promise<number> {
  const [all, trashed] = await db.transaction('r', db.snippets, () =>
    Promise.all([db.snippets.count(), db.snippets.where('deletedAt').above(0).count()]),
  );
  return all - trashed;
}
