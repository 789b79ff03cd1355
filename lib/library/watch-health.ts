import { liveQuery } from 'dexie';
import { readRevision } from './database/changes';
import type { BijiaDatabase } from './database/database';
import type { OnReopened } from './database/reopen-closed';
import { notePresence, watchPresence } from './presence-note';
import { createSnippetCounter } from './count-snippets';
import type { HealthOptions, LibraryHealth } from './health-types';

/** The debounce (ms) between a write and the next count of many snippets, so that search reads the write first. */
const COUNT_DEBOUNCE = 500;
/** The longest time (ms) that the first count waits for `countAfter`. */
const LONGEST_WAIT = 5000;
/** The number of snippets from which a count is debounced. */
const MANY = 2000;

/** Calls `onHealth` with what is wrong with the library, now and whenever it changes, until the signal aborts. */
export function watchHealth(
  db: BijiaDatabase,
  onReopened: OnReopened,
  onHealth: (health: LibraryHealth) => void,
  { signal, countAfter }: HealthOptions,
): void {
  const count = createSnippetCounter(db);
  void db.damage.recheck().catch(() => undefined);
  let latest = 0;
  let damaged = 0;
  let health: LibraryHealth = { own: 0, damaged, lost: null, isOutdated: false };
  const report = (now: LibraryHealth) => {
    health = now;
    onHealth(health);
  };
  const mayCount = Promise.race([countAfter, wait(LONGEST_WAIT)]);
  const look = async (debounce?: Promise<void>) => {
    latest += 1;
    const look = latest;
    const isOver = () => look !== latest || signal.aborted || health.isOutdated;
    await mayCount;
    await debounce;
    if (isOver()) return;
    const counted = await count().catch(() => null);
    // Storage that can't be read says nothing of a loss.
    const lost = counted && (await notePresence(counted).catch(() => null));
    if (!isOver()) report({ own: counted?.own ?? 0, damaged, lost, isOutdated: false });
  };
  // Both begin within the call: Dexie watches nothing that is first read after another read was awaited outside of it.
  const watched = liveQuery(() => Promise.all([db.damage.count(), readRevision(db)]));
  const subscription = watched.subscribe({
    next([found]) {
      damaged = found;
      if (damaged !== health.damaged && !health.isOutdated) report({ ...health, damaged });
      void look(health.own < MANY ? undefined : wait(COUNT_DEBOUNCE));
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

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
