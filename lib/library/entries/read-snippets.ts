import type { BijiaDatabase } from '../database/database';
import type { SnippetRecord } from '../database/records';

/** From how many on a range is tried first; fewer are read one by one. */
const MANY = 50;
/** How many records of a range may be read for one that is wanted. */
const READ_FOR_ONE = 2;

/**
 * Returns those of the snippets that are stored, in no order. What was imported together lies together, and reading a range is one
 * request where reading by ids is one for each: many ids are read as the range from the first to the last, and one by one from where
 * too much else lies between them.
 */
export async function readSnippets(
  db: BijiaDatabase,
  ids: readonly string[],
): Promise<SnippetRecord[]> {
  const sorted = ids.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (ids.length < MANY || first === undefined || last === undefined) return readEach(db, ids);
  const limit = ids.length * READ_FOR_ONE;
  const range = await db.snippets
    .where('id')
    .between(first, last, true, true)
    .limit(limit)
    .toArray();
  const wanted = new Set(ids);
  const found = range.filter(({ id }) => wanted.has(id));
  const read = range.at(-1)?.id;
  if (range.length < limit || read === undefined) return found;
  return [
    ...found,
    ...(await readEach(
      db,
      ids.filter((id) => id > read),
    )),
  ];
}

async function readEach(db: BijiaDatabase, ids: readonly string[]): Promise<SnippetRecord[]> {
  if (ids.length === 0) return [];
  const stored = await db.snippets.bulkGet([...ids]);
  return stored.filter((each) => each !== undefined);
}
