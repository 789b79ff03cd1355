import Dexie, { type Table } from 'dexie';
import type { CacheRecord } from './records';
import { salvageMark, salvagePack, salvageSnippet, salvageUse } from './salvage-records';

/** The stores whose records are checked when they are read, each with its check. */
const CHECKS = {
  snippets: salvageSnippet,
  packs: salvagePack,
  marks: salvageMark,
  uses: salvageUse,
} as const;

type CheckedStore = keyof typeof CHECKS;
type Found = Partial<Record<CheckedStore, string[]>>;

/** The key of the list in the database's `cache`. */
const DAMAGED_KEY = 'damaged';
const STORES = Object.keys(CHECKS) as readonly CheckedStore[];

/**
 * The records that were found damaged, as JSON of their keys. They are listed on the disk, so that a page says how many there are
 * although a worker found them; none of them is changed or removed.
 */
export class DamageLog {
  readonly #db: Dexie;
  readonly #found: Record<CheckedStore, Set<string>> = {
    snippets: new Set(),
    packs: new Set(),
    marks: new Set(),
    uses: new Set(),
  };
  #isDue = false;
  /** Called when a pack is found damaged: it can be made again from its file. */
  onDamagedPack: () => void = () => {};

  constructor(db: Dexie) {
    this.#db = db;
  }

  get #cache(): Table<CacheRecord, string> {
    return this.#db.table('cache');
  }

  /** Returns the usable records of those read from a store, and notes the others. */
  usable<Store extends CheckedStore>(store: Store, stored: readonly unknown[]) {
    type Usable = NonNullable<ReturnType<(typeof CHECKS)[Store]>>;
    return stored.flatMap((record) => {
      const usable = CHECKS[store](record) as Usable | null;
      if (!usable) this.note(store, record);
      return usable ? [usable] : [];
    });
  }

  /** Notes a damaged record; written once nothing is being read. */
  note(store: CheckedStore, record: unknown): void {
    if (store === 'packs') this.onDamagedPack();
    const key = keyOf(store, record);
    if (key === null || this.#found[store].has(key)) return;
    this.#found[store].add(key);
    if (this.#isDue) return;
    this.#isDue = true;
    // Not within the transaction that is reading.
    Dexie.ignoreTransaction(() => void this.#write().catch(() => undefined));
  }

  /** Returns how many records are listed. */
  async count(): Promise<number> {
    const found = await this.#read();
    return STORES.reduce((sum, store) => sum + (found[store] ?? []).length, 0);
  }

  async #read(): Promise<Found> {
    return foundIn((await this.#cache.get(DAMAGED_KEY))?.value);
  }

  async #write(): Promise<void> {
    await Promise.resolve();
    this.#isDue = false;
    await this.#db.transaction('rw', 'cache', async () => {
      const before = await this.#read();
      const value: Found = {};
      for (const store of STORES)
        value[store] = [...new Set([...(before[store] ?? []), ...this.#found[store]])];
      await this.#cache.put({ key: DAMAGED_KEY, value });
    });
  }

  /** Drops from the list what is usable or gone meanwhile. */
  async recheck(): Promise<void> {
    const before = await this.#read();
    if (STORES.every((store) => (before[store] ?? []).length === 0)) return;
    const value: Found = {};
    for (const store of STORES) {
      const keys = before[store] ?? [];
      const stored: unknown[] = await this.#db
        .table(store)
        .bulkGet(keys.map((key) => JSON.parse(key)));
      value[store] = keys.filter((_, at) => {
        const record = stored[at];
        return record !== undefined && !CHECKS[store](record);
      });
    }
    await this.#cache.put({ key: DAMAGED_KEY, value });
  }
}

/** The record's key as JSON; null where it has none, which no record of a store can be without. */
function keyOf(store: CheckedStore, record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null;
  const { id, entry, device }: { id?: unknown; entry?: unknown; device?: unknown } = record;
  const key = store === 'uses' ? [entry, device] : store === 'marks' ? entry : id;
  return JSON.stringify(key) ?? null;
}

function foundIn(value: unknown): Found {
  if (typeof value !== 'object' || value === null) return {};
  const lists: Partial<Record<string, unknown>> = { ...value };
  return Object.fromEntries(
    STORES.map((store) => {
      const list = lists[store];
      return [store, Array.isArray(list) ? list.filter((key) => typeof key === 'string') : []];
    }),
  );
}
