import { isInShared, movedOut, type SharedRow, waitingIn } from '@/lib/share';
import { sharedAgain } from './shared-rows';
import type { OfficeServices } from './types';

/** Withdraws what was shared by its folder and has left it. */
export async function followFolders({ library, store, state, now }: OfficeServices): Promise<void> {
  const { rows } = await store.readOwn();
  const byFolder = rows.filter((row) => row.byFolder === true && row.gone === undefined);
  if (byFolder.length === 0) return;
  const { snippets } = await library.ownRecords(byFolder.map(({ id }) => id));
  const { folders } = await state.read();
  const left = movedOut(byFolder, snippets, folders);
  if (left.length > 0) await store.withdraw(left, now());
}

/** Shares those of these entries that lie in a shared folder and are not shared yet. */
export async function shareInFolders(
  { library, store, state, now }: OfficeServices,
  ids: readonly string[],
): Promise<void> {
  const { folders } = await state.read();
  if (folders.length === 0) return;
  const { snippets } = await library.ownRecords(ids);
  const { rows } = await store.readOwn();
  const known = new Map(rows.map((row) => [row.id, row]));
  const changed = snippets.flatMap(({ id, folder, deletedAt }): SharedRow[] => {
    const row = known.get(id);
    if (deletedAt !== undefined || !isInShared(folder, folders)) return [];
    if (row && row.gone === undefined) return [];
    return [{ ...sharedAgain(id, row, now()), byFolder: true }];
  });
  await store.write({ rows: changed });
}

/** Returns the entries in shared folders that nobody has agreed to share. */
export async function readWaiting({ library, store, state }: OfficeServices): Promise<string[]> {
  const { folders } = await state.read();
  if (folders.length === 0) return [];
  return waitingIn(await library.ownInFolders(folders), (await store.readOwn()).rows);
}

/** Notes that these entries stay unshared, wherever they lie. */
export async function holdBack(
  { store, now }: OfficeServices,
  ids: readonly string[],
): Promise<void> {
  const { rows } = await store.readOwn();
  const known = new Map(rows.map((row) => [row.id, row]));
  const at = now();
  const changed = ids.map((id): SharedRow => {
    const { byFolder: _by, ...row } = known.get(id) ?? { id, sharedAt: at };
    return { gone: at, ...row };
  });
  await store.write({ rows: changed });
}
