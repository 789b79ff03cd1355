import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Library } from './types';
import { actOf } from './testing/stored-library';
import { openMany } from './testing/many-snippets';
import { packPhrase, phraseInput } from './testing/test-library';

/** Makes the library's writes fail from the nth on, as on a full disk; counts how many failed. */
function fillDisk(from: number) {
  const full = { failed: 0 };
  let writes = 0;
  for (const name of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function fail(
      this: IDBObjectStore,
      ...given
    ) {
      writes += 1;
      if (writes < from) return write.apply(this, given);
      full.failed += 1;
      throw new DOMException('full', 'QuotaExceededError');
    });
  }
  return full;
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** Everything that the library holds, as a backup would. */
async function contentOf(library: Library): Promise<unknown> {
  const { content } = JSON.parse(JSON.stringify({ content: await library.exportAll() })) as {
    content: Record<string, unknown>;
  };
  return { ...content, packs: await library.takenPacks(), folders: await library.bulk.folders() };
}

type Act = (library: Library, ids: string[]) => Promise<unknown>;
/** What is done before, so that the act has something to change; returns what the act needs. */
type Before = (library: Library, ids: string[]) => Promise<string>;

const INPUT = phraseInput('一句新的');
const PACK = {
  id: 'w',
  version: 1,
  title: '外来',
  notes: '',
  entries: [packPhrase('w1', '别处的一句')],
};

const ACTS: Array<[string, (given: string) => Act, Before?]> = [
  ['create', () => (library) => library.create(INPUT)],
  ['createMany', () => (library) => library.createMany([INPUT, phraseInput('又一句')])],
  [
    'update',
    () =>
      (library, [id = '']) =>
        library.update(id, phraseInput('改过')),
  ],
  [
    'remove',
    () =>
      (library, [id = '']) =>
        library.remove(id),
  ],
  ['removeMany', () => (library, ids) => library.removeMany(ids)],
  ['restore', (id) => (library) => library.restore(id), trashOne],
  ['restoreMany', (id) => (library) => library.restoreMany([id]), trashOne],
  ['deleteForGood', (id) => (library) => library.deleteForGood([id]), trashOne],
  ['emptyTrash', () => (library) => library.emptyTrash(), trashOne],
  [
    'restoreVersion',
    (given) =>
      (library, [id = '']) =>
        library.restoreVersion(id, given),
    editOne,
  ],
  [
    'undo',
    (act) => (library) => library.undo(act),
    async (library, ids) => actOf(await library.removeMany(ids)),
  ],
  [
    'setPinned',
    () =>
      (library, [id = '']) =>
        library.setPinned(id, true),
  ],
  ['setHidden', () => (library) => library.setHidden('p1', true)],
  [
    'bulk.changeLabels',
    () => (library, ids) => library.bulk.changeLabels({ ids }, { folder: '新夹' }),
  ],
  ['bulk.setPinned', () => (library, ids) => library.bulk.setPinned(ids, true)],
  ['bulk.setHidden', () => (library, ids) => library.bulk.setHidden(ids, true)],
  ['bulk.remove', () => (library, ids) => library.bulk.remove(ids)],
  [
    'bulk.join',
    () =>
      (library, [kept = '', ...others]) =>
        library.bulk.join([{ kept, others }]),
  ],
  ['bulk.createFolder', () => (library) => library.bulk.createFolder('空夹')],
  ['takePack', () => (library) => library.takePack(PACK)],
];

async function trashOne(library: Library, [id = '']: string[]): Promise<string> {
  await library.remove(id);
  return id;
}

async function editOne(library: Library, [id = '']: string[]): Promise<string> {
  await library.update(id, phraseInput('后来'));
  return (await library.versions(id))[0]?.version ?? '';
}

/** Does the act on a disk that is full from each of its writes on, then on one with room; returns what each attempt said and left. */
async function tryAll(library: Library, ids: string[], act: Act) {
  const refused: Array<{ said: unknown; left: unknown }> = [];
  for (let write = 1; ; write += 1) {
    const full = fillDisk(write);
    const said = await act(library, ids);
    vi.restoreAllMocks();
    if (full.failed === 0) return { refused, said };
    refused.push({ said, left: await contentOf(library) });
  }
}

describe('on a full disk', () => {
  it.each(ACTS)(
    '%s is refused and changes nothing, whichever of its writes fails',
    async (_, make, before) => {
      const { library, ids } = await openMany(4);
      const act = make((await before?.(library, ids)) ?? '');
      const stood = await contentOf(library);
      const { refused, said } = await tryAll(library, ids, act);
      expect(refused.length).toBeGreaterThan(0);
      for (const each of refused)
        expect(each).toEqual({ said: { ok: false, reason: 'storage-full' }, left: stood });
      expect(said).toMatchObject({ ok: true });
    },
  );
});
