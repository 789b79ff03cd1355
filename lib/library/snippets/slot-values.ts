import Dexie from 'dexie';
import type { BijiaDatabase } from '../database/database';
import { takeTimes } from '../database/latest-time';
import { MOST_SLOT_VALUES } from '../database/trim-slot-values';
import type { TypedValue } from '../types';

/** How many earlier values of a slot name are offered. */
const MOST_OFFERED = 8;
/** Longer texts are no blank's usual filling, and too long to choose from a list, in characters. */
const LONGEST = 200;

/** The texts typed before into slots of these names, the latest first; names without any are left out. */
export async function recallValues(
  db: BijiaDatabase,
  names: readonly string[],
): Promise<Record<string, string[]>> {
  const recalled = await db.transaction('r', db.slotValues, () =>
    Promise.all(
      names.map(async (name): Promise<[string, string[]]> => {
        const latest = await valuesOf(db, name).reverse().limit(MOST_OFFERED).toArray();
        return [name, latest.flatMap(({ text }) => (typeof text === 'string' ? text : []))];
      }),
    ),
  );
  return Object.fromEntries(recalled.filter(([, texts]) => texts.length > 0));
}

/** Keeps what was typed, in the order given: the last counts as the latest. */
export async function rememberValues(
  db: BijiaDatabase,
  device: string,
  typed: readonly TypedValue[],
  now = Date.now(),
): Promise<void> {
  const kept = typed
    .map(({ name, text }) => ({ name, text: text.trim() }))
    .filter(({ text }) => text !== '' && text.length <= LONGEST);
  if (kept.length === 0) return;
  await db.transaction('rw', db.slotValues, db.meta, async () => {
    const stored = await db.slotValues.bulkGet(kept.map(({ name, text }) => [name, text]));
    const own = stored.map((earlier) => earlier?.updatedAt ?? 0);
    // A millisecond apart, so that values of one filling have an order.
    const first = await takeTimes(db, now, own, kept.length);
    for (const [at, { name, text }] of kept.entries()) {
      const updatedAt = first + at;
      const createdAt = stored[at]?.createdAt ?? updatedAt;
      await db.slotValues.put({ name, text, createdAt, updatedAt, device });
    }
    for (const name of new Set(kept.map((value) => value.name))) {
      const old = await valuesOf(db, name).reverse().offset(MOST_SLOT_VALUES).primaryKeys();
      await db.slotValues.bulkDelete(old);
    }
  });
}

function valuesOf(db: BijiaDatabase, name: string) {
  return db.slotValues
    .where('[name+updatedAt]')
    .between([name, Dexie.minKey], [name, Dexie.maxKey]);
}
