import type { BijiaDatabase } from '../database/database';
import type { HiddenEntry } from '../types';
import { composeEntries } from './compose-entries';
import { readPacks } from './read-packs';

/** Returns the entries that are hidden and would be shown otherwise, the latest hidden first. */
export async function readHidden(db: BijiaDatabase): Promise<HiddenEntry[]> {
  return db.transaction('r', db.packs, db.snippets, db.marks, db.uses, async () => {
    const marks = db.damage.usable('marks', await db.marks.toArray());
    const hiddenAt = new Map(
      marks.flatMap(({ entry, hidden }) =>
        hidden?.value ? [[entry, hidden.updatedAt] as const] : [],
      ),
    );
    const ids = [...hiddenAt.keys()];
    const own = (await db.snippets.bulkGet(ids)).filter((one) => one !== undefined);
    const standing = await db.snippets.where('replaces').anyOf(ids).toArray();
    const stored = new Map([...own, ...standing].map((one) => [one.id, one]));
    const entries = composeEntries({
      packs: await readPacks(db),
      snippets: db.damage.usable('snippets', [...stored.values()]),
      uses: db.damage.usable('uses', await db.uses.toArray()),
      // As though nothing were hidden.
      marks: marks.map(({ hidden: _hidden, ...mark }) => mark),
    });
    return entries
      .flatMap((entry) => {
        const at = hiddenAt.get(entry.id);
        return at === undefined ? [] : [{ ...entry, hiddenAt: at }];
      })
      .toSorted((one, other) => other.hiddenAt - one.hiddenAt);
  });
}
