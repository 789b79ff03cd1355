import { describe, expect, it } from 'vitest';
import { phraseInput } from '@/lib/library/testing/test-library';
import { createRandom } from '@/lib/search/testing/random';
import type { MemoryServer } from '@/lib/share/testing/memory-folder';
import type { ClosingPage } from './testing/closing-page';
import { twoProfiles } from './testing/two-profiles';

type Two = Awaited<ReturnType<typeof twoProfiles>>;

/** What `a` shares, by what its library holds. */
async function sharedBy({ a }: Two): Promise<string[]> {
  const entries = await a.library.entriesById([...(await a.office.sharedIds())]);
  return entries.flatMap((one) => (one.kind === 'phrase' ? one.text : [])).toSorted();
}

async function seenBy({ b }: Two): Promise<string[]> {
  return (await b.shown()).map(({ text }) => text).toSorted();
}

/** Runs a round on a page that closes after `after` steps; returns whether the round ended before, and the step that it was closed at. */
async function closedRound(page: ClosingPage, sync: () => Promise<unknown>, after: number) {
  page.left = after;
  const isWhole = await sync().then(
    () => true,
    () => false,
  );
  const at = page.closedAt;
  page.reopen();
  return { isWhole, at };
}

/** The half of a file that had arrived when the connection broke off with the page. */
function tearOne(server: MemoryServer, device: string): void {
  const file = server.files.get(`d/${device}.bijia`);
  if (file) file.bytes = file.bytes.slice(0, file.bytes.length / 2);
}

describe('a sidebar that is closed in the middle of a round', () => {
  it('while it publishes: at each of its steps the next round heals, also where half a file arrived', async () => {
    const two = await twoProfiles();
    const { server, a, b, later, make } = two;
    const ids: string[] = [];
    const calls = new Set<string>();
    for (let after = 0, isWhole = false; !isWhole; after += 1) {
      ids.push(await make(`第 ${after} 句`));
      await a.office.share([ids.at(-1) ?? ''], true);
      if (after > 1) await a.library.update(ids[after - 2] ?? '', phraseInput(`改 ${after}`));
      if (after > 4 && after % 3 === 0) await a.office.share([ids[after - 5] ?? ''], false);
      later();
      const round = await closedRound(a.page, () => a.office.sync(), after);
      ({ isWhole } = round);
      if (round.at) calls.add(`${round.at.isDone ? 'after' : 'before'} ${round.at.call}`);
      if (round.at?.call === 'put' && !round.at.isDone)
        tearOne(server, (await a.office.state.read()).device);
      later();
      // b reads meanwhile what the folder holds: a half-written file loses nothing of it.
      await b.office.sync();
      for (const { office } of [a, b, a]) {
        later();
        expect(await office.sync()).toMatchObject({ ok: true });
      }
      later();
      await b.office.sync();
      expect(await seenBy(two), `closed at ${round.at?.call}`).toEqual(await sharedBy(two));
      // No page reports something missing or damaged.
      expect((await b.office.state.read()).people).toMatchObject([{ fault: null }]);
    }
    expect([...calls]).toEqual(expect.arrayContaining(['before put', 'after put', 'after list']));
  }, 60_000);

  it('while it fetches: at each of its steps the next round shows everything, and says all that is new', async () => {
    const two = await twoProfiles();
    const { a, b, later, make } = two;
    const calls = new Set<string>();
    let last = await make('第一句');
    await a.office.share([last], true);
    for (let after = 0, isWhole = false; !isWhole; after += 1) {
      await b.office.clearNews((await b.office.news()).map(({ id }) => id));
      await a.library.update(last, phraseInput(`改 ${after}`));
      last = await make(`第 ${after} 句`);
      await a.office.share([last], true);
      later();
      await a.office.sync();
      later();
      const round = await closedRound(b.page, () => b.office.sync(), after);
      ({ isWhole } = round);
      if (round.at) calls.add(`${round.at.isDone ? 'after' : 'before'} ${round.at.call}`);
      later();
      await b.office.sync();
      expect(await seenBy(two), `closed at ${round.at?.call}`).toEqual(await sharedBy(two));
      const news = (await b.office.news()).map(({ text }) => text).toSorted();
      const expected = [`改 ${after}`, `第 ${after} 句`].toSorted();
      expect(news, `closed at ${round.at?.call}`).toEqual(expected);
    }
    expect([...calls]).toEqual(
      expect.arrayContaining(['before get', 'after get', 'before showShared', 'after showShared']),
    );
  }, 60_000);

  it('again and again, at random: both end equal, and nothing is deleted that nobody deleted', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const two = await twoProfiles();
      const { a, b, later, make } = two;
      const { below } = createRandom(seed);
      const ids: string[] = [];
      for (let step = 0; step < 25; step += 1) {
        const act = below(4);
        const id = ids[below(Math.max(ids.length, 1))] ?? '';
        if (act === 0 || id === '') {
          ids.push(await make(`${seed} 的第 ${step} 句`));
          await a.office.share([ids.at(-1) ?? ''], true);
        } else if (act === 1) await a.library.update(id, phraseInput(`${seed} 改 ${step}`));
        else if (act === 2) await a.office.share([id], below(2) === 0);
        later();
        const one = below(2) === 0 ? a : b;
        await closedRound(one.page, () => one.office.sync(), below(45));
      }
      for (const { office } of [a, b, a, b]) {
        later();
        await office.sync();
      }
      expect(await seenBy(two), `seed ${seed}`).toEqual(await sharedBy(two));
      expect(await a.library.entriesById(ids)).toHaveLength(ids.length);
    }
  }, 60_000);
});
