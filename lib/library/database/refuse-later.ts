/**
 * Returns the browser's IndexedDB (nothing where there is none) for Dexie to open a database by: one that a later version of the
 * extension made is left as it is, and opening it rejects with `VersionError`. Dexie by itself would open it again without a version, and
 * change the database until it has all the stores that this version knows.
 */
export function refuseLater(): { indexedDB?: IDBFactory } {
  if (typeof indexedDB === 'undefined') return {};
  const factory = indexedDB;
  const refusing: Pick<IDBFactory, keyof IDBFactory> = {
    open(name, version) {
      if (version === undefined) throw new DOMException('made by a later version', 'VersionError');
      return factory.open(name, version);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: async () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
  return { indexedDB: refusing };
}

/** Whether opening failed because a later version of the extension made the database. */
export function isLater(error: unknown): boolean {
  return error instanceof Error && error.name === 'VersionError';
}
