import type { Library, LibraryEntry } from '../types';
import { openStoredLibrary } from './stored-library';
import { phraseInput } from './test-library';

/** A library with `count` snippets of its own, in two folders and with two tags by turns. */
export async function openMany(count: number) {
  const kept = await openStoredLibrary();
  const inputs = Array.from({ length: count }, (_, at) =>
    phraseInput(`第${at}条`, {
      tags: at % 2 === 0 ? ['双'] : ['单', '双'],
      ...(at % 3 === 0 ? { folder: at % 2 === 0 ? '会议' : '会议/年终' } : {}),
    }),
  );
  const saved = await kept.library.createMany(inputs);
  if (!saved.ok) throw new Error(saved.reason);
  return { ...kept, ids: saved.ids };
}

const facts = ({ updatedAt: _at, ...entry }: LibraryEntry) => JSON.stringify(entry);

/** Everything that the user sees of the entries, without the times of writing. */
export async function seen(library: Library) {
  const own = (await library.entries()).filter(({ origin }) => origin === 'snippet');
  const hidden = (await library.hidden()).map(({ id }) => id).toSorted();
  return { own: own.map(facts).toSorted(), hidden, folders: await library.bulk.folders() };
}
