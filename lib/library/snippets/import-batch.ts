import { v7 as uuid } from 'uuid';
import type { BijiaDatabase } from '../database/database';
import { takeTimes } from '../database/latest-time';
import { readUsable } from '../database/read-usable';
import type { SnippetRecord } from '../database/records';
import { writeHistories } from '../database/write-histories';
import type { ImportBatch, ImportProgress, ImportResult } from '../types';
import { actTables, noteAct } from './acts';
import { normaliseInput } from './normalise-input';
import { failureOf, refuseInput } from './save-failure';
import { timesOf } from './trashed-heads';

/** Snippets that are handed to the database at once: it writes these in less than 50 ms. */
const SLICE = 1000;

/** Thrown within the transaction, which is then undone as a whole. */
class ImportCancelled extends Error {}

/**
 * Writes an import in slices of one transaction, as one act that can be undone: all of it is on disk, or, when it is cancelled, killed or
 * refused at any moment, nothing. `onWritten` is called after each slice; where the signal aborts, the reason is `cancelled`.
 */
export async function importSnippets(
  db: BijiaDatabase,
  device: string,
  { added, changed }: ImportBatch,
  { onWritten, signal }: ImportProgress = {},
  now = Date.now(),
): Promise<ImportResult> {
  for (const input of [...added, ...changed.map((one) => one.input)]) {
    const reason = refuseInput(input);
    if (reason) return { ok: false, reason };
  }
  // Outside of the transaction, which other pages wait for.
  const contents = added.map((input) => ({ ...normaliseInput(input), id: uuid() }));
  const count = added.length + changed.length;
  try {
    return await db.transaction('rw', actTables(db), async () => {
      const standing = await readStanding(db, changed);
      const at = await takeTimes(db, now, timesOf(standing));
      const facts = { createdAt: at, updatedAt: at, device };
      for (let from = 0; from < contents.length; from += SLICE) {
        stopWhereCancelled(signal);
        const slice = contents.slice(from, from + SLICE);
        await db.snippets.bulkAdd(slice.map((content) => Object.assign(content, facts)));
        onWritten?.(Math.min(from + SLICE, contents.length));
      }
      await writeHistories(db, { snippets: changeEach(standing, changed, at, device) });
      const created = contents.map(({ id }) => id);
      const act = await noteAct(db, { at, act: 'import', created, snippets: standing });
      stopWhereCancelled(signal);
      onWritten?.(count);
      return { ok: true, count: created.length + standing.length, act };
    });
  } catch (error) {
    return { ok: false, reason: signal?.aborted ? 'cancelled' : failureOf(error) };
  }
}

function stopWhereCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ImportCancelled();
}

/** What is gone or in the trash meanwhile is left as it is. */
async function readStanding(
  db: BijiaDatabase,
  changed: ImportBatch['changed'],
): Promise<SnippetRecord[]> {
  const stored = await db.snippets.bulkGet(changed.map(({ id }) => id));
  const usable = readUsable(
    'snippets',
    stored.filter((one) => one !== undefined),
  );
  return usable.filter(({ deletedAt }) => deletedAt === undefined);
}

function changeEach(
  standing: readonly SnippetRecord[],
  changed: ImportBatch['changed'],
  at: number,
  device: string,
): SnippetRecord[] {
  const inputs = new Map(changed.map(({ id, input }) => [id, input]));
  return standing.flatMap(({ id, createdAt }) => {
    const input = inputs.get(id);
    return input ? [{ ...normaliseInput(input), id, createdAt, updatedAt: at, device }] : [];
  });
}
