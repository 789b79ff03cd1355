import Dexie, {
  type DBCore,
  type DBCoreKeyRange,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import { difference } from './difference';
import { type ChangeRecord, isSharedPack, type PackRecord } from './records';
import { salvageMark, salvagePack, salvageSnippet } from './salvage-records';

/** Whether what the log holds is a record of a change. */
export function isChangeRecord(stored: unknown): stored is ChangeRecord {
  if (typeof stored !== 'object' || stored === null) return false;
  const { what, entries }: { what?: unknown; entries?: unknown } = stored;
  return (
    (what === 'pack' || what === 'content' || what === 'favour') &&
    Array.isArray(entries) &&
    entries.every((entry) => typeof entry === 'string')
  );
}

/** What of a changed record the log keeps; `before` and `after` are its states, of which one may be missing. */
interface LoggedTable {
  what: ChangeRecord['what'];
  /** The states before are read only where they say more than the key does. */
  needsBefore: boolean;
  entriesOf(key: unknown, states: ReadonlyArray<unknown>): string[];
}

const LOGGED: Readonly<Partial<Record<string, LoggedTable>>> = {
  packs: {
    what: 'pack',
    needsBefore: true,
    // What stood there before may be damaged.
    entriesOf: (_, states) =>
      changedInPack(states.flatMap((state) => salvagePack(state)?.pack ?? [])),
  },
  snippets: {
    what: 'content',
    needsBefore: true,
    // The pack entry in whose place it stands goes or comes back with it.
    entriesOf: (key, states) => [
      String(key),
      ...states.flatMap((state) => salvageSnippet(state)?.replaces ?? []),
    ],
  },
  marks: { what: 'favour', needsBefore: true, entriesOf: (key) => [String(key)] },
  uses: {
    what: 'favour',
    needsBefore: false,
    entriesOf: (key) => [(key as [entry: string, device: string])[0]],
  },
};

/** The entries of a pack that its states do not have alike; all of them where it appears, goes, is hidden or has another owner. */
function changedInPack(states: readonly PackRecord[]): string[] {
  const [before, after] = states;
  const isSame =
    before &&
    after &&
    (before.isHidden ?? false) === (after.isHidden ?? false) &&
    JSON.stringify(ownerOfPack(before)) === JSON.stringify(ownerOfPack(after));
  if (!isSame) return states.flatMap(({ entries }) => entries.map(({ id }) => id));
  const { put, gone } = difference<{ id: string }, string>(
    before.entries,
    after.entries,
    ({ id }) => id,
  );
  return [...gone, ...put.map(({ id }) => id)];
}

function ownerOfPack(pack: PackRecord): string | null {
  return isSharedPack(pack) ? pack.who : null;
}

const CHANGES = 'changes';
/** `DBCoreRangeType.Any`. */
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- Dexie declares the enum and has no value of it at run time
const ANY = 3 as DBCoreKeyRange['type'];

/**
 * Writes every change of what the library shows into its log, in the transaction of the change itself. So no write is missing there,
 * whichever part of the program made it, and none is there that did not happen.
 */
export const logChanges: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'log-changes',
  create: (core) => ({
    ...core,
    transaction(stores, mode, options) {
      const isLogged = mode === 'readwrite' && stores.some((store) => LOGGED[store]);
      const all = isLogged ? [...new Set([...stores, CHANGES])] : stores;
      return core.transaction(all, mode, options);
    },
    table(name) {
      const table = core.table(name);
      const logged = LOGGED[name];
      if (!logged) return table;
      return {
        ...table,
        // Chained, for awaiting anything else than the database would end the transaction.
        mutate: (request) =>
          statesBefore(table, logged, request).then((before) =>
            table
              .mutate(request)
              .then((response) =>
                append(core, request.trans, changeOf(table, logged, request, before)).then(
                  () => response,
                ),
              ),
          ),
      };
    },
  }),
};

/** Records by key as they are before a request; of those that it adds none. */
type States = Array<[key: unknown, state: unknown]>;

function statesBefore(
  table: DBCoreTable,
  { needsBefore }: LoggedTable,
  request: DBCoreMutateRequest,
): Promise<States> {
  const { trans } = request;
  if (request.type === 'deleteRange') {
    const { primaryKey } = table.schema;
    const query = { index: primaryKey, range: request.range };
    return table
      .query({ trans, values: true, query })
      .then(({ result }) => result.map((state) => [primaryKey.extractKey?.(state), state]));
  }
  const keys = keysOf(table, request);
  if (request.type === 'add' || !needsBefore) {
    return Dexie.Promise.resolve(keys.map((key): States[number] => [key, undefined]));
  }
  return table
    .getMany({ trans, keys })
    .then((states) => keys.map((key, at): States[number] => [key, states[at]]));
}

function keysOf(
  { schema }: DBCoreTable,
  request: Exclude<DBCoreMutateRequest, { type: 'deleteRange' }>,
): unknown[] {
  if (request.type === 'delete') return request.keys;
  return request.keys ?? request.values.map((value) => schema.primaryKey.extractKey?.(value));
}

function changeOf(
  table: DBCoreTable,
  logged: LoggedTable,
  request: DBCoreMutateRequest,
  before: States,
): Omit<ChangeRecord, 'revision'> {
  const values = request.type === 'add' || request.type === 'put' ? request.values : [];
  const entries = before.flatMap(([key, state], at) =>
    logged.entriesOf(
      key,
      [state, values[at]].filter((each) => each !== undefined),
    ),
  );
  const hides =
    table.name === 'marks' &&
    before.some(([, state], at) => isHiding(state) !== isHiding(values[at]));
  return { what: hides ? 'content' : logged.what, entries: [...new Set(entries)] };
}

function isHiding(mark: unknown): boolean {
  return salvageMark(mark)?.hidden?.value ?? false;
}

function append(
  core: DBCore,
  trans: DBCoreTransaction,
  change: Omit<ChangeRecord, 'revision'>,
): Promise<unknown> {
  if (change.entries.length === 0) return Dexie.Promise.resolve();
  const log = core.table(CHANGES);
  const query = {
    index: log.schema.primaryKey,
    range: { type: ANY, lower: undefined, upper: undefined },
  };
  return log
    .query({ trans, values: false, limit: 1, direction: 'prev', query })
    .then(({ result: [last = 0] }) =>
      log.mutate({ trans, type: 'add', values: [{ revision: Number(last) + 1, ...change }] }),
    );
}
