import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import type { Library } from '@/lib/library';
import { actOf, openStoredLibrary } from '@/lib/library/testing/stored-library';
import { phraseInput } from '@/lib/library/testing/test-library';
import { type Elsewhere, followElsewhere } from './elsewhere';

/** A form that was opened on a snippet, what it was notified of, and another window. */
async function openForm() {
  const { library, make, reopen } = await openStoredLibrary();
  const id = await make('初稿');
  const [entry] = await library.entriesById([id]);
  const base = entry?.updatedAt ?? 0;
  /** Opens the form and returns its notifications, each run of equal ones once. */
  const open = (owner = new AbortController()) => {
    const reported: string[] = [];
    const report = (one: Elsewhere | null) => {
      const words = one?.kind === 'saved' ? bodyOf(one.entry) : (one?.kind ?? 'nothing');
      if (reported.at(-1) !== words) reported.push(words);
    };
    followElsewhere(library, { editing: id, base }, report, owner.signal);
    return reported;
  };
  const reported = open();
  await expect.poll(() => reported).toEqual(['nothing']);
  return { id, reported, open, other: await reopen() };
}

describe('an open form', () => {
  it.each<[string, (other: Library, id: string) => Promise<unknown>, string]>([
    ['an edit', (other, id) => other.update(id, phraseInput('另一稿')), '另一稿'],
    [
      'labels in bulk',
      (other, id) => other.bulk.changeLabels({ ids: [id] }, { folder: '批' }),
      '初稿',
    ],
    ['a deletion', (other, id) => other.remove(id), 'deleted'],
    [
      'a deletion for good',
      async (other, id) => {
        await other.remove(id);
        await other.deleteForGood([id]);
      },
      'deleted',
    ],
  ])(
    'is notified of %s in another window at once, and when it is opened again',
    async (_, act, what) => {
      const { id, reported, other, open } = await openForm();
      await act(other, id);
      await expect.poll(() => reported.at(-1)).toBe(what);
      const again = open();
      await expect.poll(() => again).toEqual([what]);
    },
  );

  it.each<[string, (other: Library, id: string) => Promise<unknown>]>([
    ['a pin', (other, id) => other.setPinned(id, true)],
    ['a use', (other, id) => other.recordUse(id)],
    ['a hiding', (other, id) => other.setHidden(id, true)],
    ['an edit of another entry', (other) => other.create(phraseInput('别的'))],
  ])('is not notified of %s', async (_, act) => {
    const { id, reported, other } = await openForm();
    await act(other, id);
    // A notification that comes proves that the one before it did not.
    await other.setHidden(id, false);
    await other.update(id, phraseInput('另一稿'));
    await expect.poll(() => reported.at(-1)).toBe('另一稿');
    expect(reported).toEqual(['nothing', '另一稿']);
  });

  it('is not notified of a deletion once that is undone', async () => {
    const { id, reported, other } = await openForm();
    await other.undo(actOf(await other.remove(id)));
    await expect.poll(() => reported.at(-1)).toBe('nothing');
    await other.update(id, phraseInput('另一稿'));
    await expect.poll(() => reported.at(-1)).toBe('另一稿');
    expect(reported).not.toContain('初稿');
  });

  it('that is closed gets no more notifications', async () => {
    const { id, reported, open, other } = await openForm();
    const owner = new AbortController();
    const closed = open(owner);
    owner.abort();
    await other.remove(id);
    await expect.poll(() => reported.at(-1)).toBe('deleted');
    expect(closed).toEqual([]);
  });
});
