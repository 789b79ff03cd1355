import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { openStoredLibrary } from '../testing/stored-library';
import { phraseInput } from '../testing/test-library';
import type { BijiaDatabase } from '../database/database';
import type { Library } from '../types';
import { importSnippets } from './import-batch';

/** What may happen to a snippet while its form is open in another window, and what of it must not be lost. */
const BETWEEN: ReadonlyArray<
  [
    name: string,
    act: (library: Library, id: string, db: BijiaDatabase) => Promise<unknown>,
    kept: string,
  ]
> = [
  ['an edit', (library, id) => library.update(id, phraseInput('另一窗口')), '另一窗口'],
  [
    'labels in bulk',
    (library, id) => library.bulk.changeLabels({ ids: [id] }, { addTags: ['批'] }),
    '初稿 批',
  ],
  [
    'a move to a folder in bulk',
    (library, id) => library.bulk.changeLabels({ ids: [id] }, { folder: '批' }),
    '初稿 @批',
  ],
  [
    'labels in bulk, and these again',
    async (library, id) => {
      await library.bulk.changeLabels({ ids: [id] }, { addTags: ['批'] });
      await library.bulk.changeLabels({ ids: [id] }, { addTags: ['又'] });
    },
    '初稿 批 又',
  ],
  [
    'a file that is imported over it',
    (_library, id, db) =>
      importSnippets(db, 'd', { added: [], changed: [{ id, input: phraseInput('导入的') }] }),
    '导入的',
  ],
];

const shown = (entry: Parameters<typeof bodyOf>[0] & { tags: string[]; folder?: string }) =>
  [bodyOf(entry), ...entry.tags, ...(entry.folder === undefined ? [] : [`@${entry.folder}`])].join(
    ' ',
  );

/** A library with a snippet whose form was opened, and when it was written. */
async function openForm() {
  const { library, make, db } = await openStoredLibrary();
  const id = await make('初稿');
  const [entry] = await library.entriesById([id]);
  return { library, db, id, base: entry?.updatedAt };
}

describe('a form that was open during', () => {
  it.each(BETWEEN)('%s says so when it is saved, and both are kept', async (_, act, kept) => {
    const { library, db, id, base } = await openForm();
    await act(library, id, db);
    const saved = await library.update(id, phraseInput('这个窗口'), base);
    expect(saved).toMatchObject({ ok: true, id });
    const overtaken = saved.ok ? saved.overtaken : undefined;
    const versions = await library.versions(id);
    const own = versions.find(({ version }) => version === overtaken);
    expect(own && shown(own)).toBe(kept);
    expect(versions.map(bodyOf)).toContain('初稿');
    expect((await library.entriesById([id])).map(bodyOf)).toEqual(['这个窗口']);
  });

  it('labels in bulk that were undone has nothing to say that is not in the versions', async () => {
    const { library, id, base } = await openForm();
    const labelled = await library.bulk.changeLabels({ ids: [id] }, { addTags: ['批'] });
    await library.undo(labelled.ok ? (labelled.act ?? '') : '');
    await library.update(id, phraseInput('这个窗口'), base);
    expect((await library.versions(id)).map(shown).toSorted()).toEqual(['初稿', '初稿 批']);
  });

  it('a pin or a use in between is none of it', async () => {
    const { library, id, base } = await openForm();
    await library.bulk.setPinned([id], true);
    await library.recordUse(id);
    const saved = await library.update(id, phraseInput('这个窗口'), base);
    expect(saved).toEqual({ ok: true, id });
  });

  it('its deletion in bulk is not saved over: the form stays', async () => {
    const { library, id, base } = await openForm();
    await library.bulk.remove([id]);
    expect(await library.update(id, phraseInput('这个窗口'), base)).toEqual({
      ok: false,
      reason: 'gone',
    });
  });
});
