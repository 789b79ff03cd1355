import { liveQuery } from 'dexie';
import { readRevision } from './database/changes';
import type { BijiaDatabase } from './database/database';
import type { OnReopened } from './database/reopen-closed';
import { notePresence, watchPresence } from './presence-note';
import { createSnippetCounter } from './count-snippets';
import type { HealthOptions, LibraryHealth } from './health-types';

/** How long (ms) nothing must be written until many snippets are counted again: what was saved is found first. */
const COUNT_AFTER = 500;
/** How long (ms) they wait at most for what is more urgent: an index may never come. */
const LONGEST_WAIT = 5000;
/** How many are counted at once. */
const FEW = 2000;

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
  const look = async (after?: Promise<unknown>) => {
    latest += 1;
    const look = latest;
    const isOver = () => look !== latest || signal.aborted || health.isOutdated;
    await after;
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
      if (latest === 0) void look(Promise.race([countAfter, wait(LONGEST_WAIT)]));
      else void look(health.own < FEW ? undefined : wait(COUNT_AFTER));
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
