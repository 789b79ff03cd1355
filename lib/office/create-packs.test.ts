import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { freshLibrary, phraseInput } from '@/lib/library/testing/test-library';
import { fetchFile } from '@/lib/share/fetch-file';
import { memoryServer } from '@/lib/share/testing/memory-folder';
import { createPacks } from './create-packs';
import type { SeenPack } from './pack-services';
import type { PackSource } from './pack-sources';

const DAY = 24 * 60 * 60 * 1000;

async function profile(server = memoryServer()) {
  const { library } = await freshLibrary();
  const clock = { now: Date.now() };
  let kept: PackSource[] = [];
  const fetched: string[] = [];
  const packs = createPacks({
    library,
    sources: {
      read: async () => kept,
      async put(source) {
        kept = [...kept.filter(({ id }) => id !== source.id), source];
      },
      async remove(id) {
        kept = kept.filter((source) => source.id !== id);
      },
    },
    openFolder: async () => server.folder,
    fetchFile: async (url, given) => {
      fetched.push(given.etag);
      return fetchFile(url, given);
    },
    makeId: randomUUID,
    product: '0',
    who: async () => '王秘书',
    now: () => clock.now,
  });
  const make = async (...inputs: string[]) => {
    const saved = await library.createMany(inputs.map((text) => phraseInput(text)));
    return library.entriesById(saved.ok ? saved.ids : []);
  };
  return { server, library, packs, clock, make, fetched };
}

/** A pack with these texts, published; and another profile. */
async function published(...texts: string[]) {
  const maker = await profile();
  const made = await maker.packs.make(
    { version: 1, title: '处室词库', notes: '' },
    await maker.make(...texts),
  );
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  expect(await maker.packs.publish(made.pack, made.bytes)).toBeNull();
  return { maker, made, taker: await profile(maker.server) };
}

function seenOf(look: { ok: boolean }): SeenPack {
  if (!look.ok || !('seen' in look)) throw new Error(JSON.stringify(look));
  return look.seen as SeenPack;
}

describe('a pack of one’s own entries', () => {
  it('is published, found, looked at and taken, and is read-only then', async () => {
    const { taker } = await published('把好方向盘', '把稳压舱石');
    const [name = ''] = await taker.packs.published();
    const seen = seenOf(await taker.packs.lookInFolder(name));
    expect(seen.change.added).toHaveLength(2);
    expect(await taker.packs.list()).toEqual([]);
    expect(await taker.packs.take(seen)).toBe(true);
    expect(await taker.packs.list()).toMatchObject([{ title: '处室词库', count: 2, version: 1 }]);
    const own = (await taker.library.entries()).filter(({ pack }) => pack === seen.pack.id);
    expect(own.map(({ origin }) => origin)).toEqual(['pack', 'pack']);
  });

  it('leaves nothing half written beside it', async () => {
    const { maker } = await published('一句');
    expect([...maker.server.files.keys()]).toEqual([expect.stringMatching(/^pack\/p-.*\.bijia$/)]);
  });

  it('says nothing of where its entries were found', async () => {
    const maker = await profile();
    const foundAt = { title: '内网公告', url: 'https://intranet.example/x' };
    const saved = await maker.library.create({ ...phraseInput('摘来的一句'), foundAt });
    const entries = await maker.library.entriesById([saved.ok ? saved.id : '']);
    const made = await maker.packs.make({ version: 1, title: '词库', notes: '' }, entries);
    expect(made.ok && JSON.stringify(made.pack)).not.toContain('内网');
  });

  it('an update is noticed once a day, shows what it changes, and leaves what the user wrote', async () => {
    const { maker, made, taker } = await published('甲的一句', '乙的一句');
    const [name = ''] = await taker.packs.published();
    const seen = seenOf(await taker.packs.lookInFolder(name));
    await taker.packs.take(seen);
    const [first] = seen.pack.entries;
    await taker.library.create({ ...phraseInput('我改的'), replaces: first?.id ?? '' });

    const entries = structuredClone(seen.pack.entries);
    for (const one of entries) if (one.kind === 'phrase') one.text += '，改过';
    const next = {
      ...made.pack,
      version: 2,
      notes: '改了措辞',
      entries,
    };
    const { writePackFile } = await import('@/lib/share/format/pack-file');
    const facts = { device: next.id, product: '0', who: '李秘书', time: 2 };
    await maker.packs.publish(next, (await writePackFile(next, facts)).bytes);

    await taker.packs.checkUpdates();
    expect(await taker.packs.list()).toMatchObject([{ source: { hasUpdate: false } }]);
    taker.clock.now += DAY;
    await taker.packs.checkUpdates();
    expect(await taker.packs.list()).toMatchObject([
      {
        version: 1,
        source: {
          hasUpdate: true,
          update: { version: 2, added: 0, changed: 2, removed: 0, who: '李秘书', isSeen: false },
        },
      },
    ]);
    await taker.packs.seeUpdates([next.id]);
    taker.clock.now += DAY;
    await taker.packs.checkUpdates();
    // Seen, it is no news again, but still an update.
    expect(await taker.packs.list()).toMatchObject([
      { source: { hasUpdate: true, update: { isSeen: true } } },
    ]);
    const look = await taker.packs.lookForUpdate(next.id);
    const update = seenOf(look ?? { ok: false });
    expect(update.change).toMatchObject({
      added: [],
      removed: [],
      changed: entries.map(({ id }) => id),
    });
    await taker.packs.take(update);
    expect(await taker.packs.list()).toMatchObject([
      { version: 2, source: { hasUpdate: false, update: null } },
    ]);
    const texts = (await taker.library.entries()).map((one) =>
      one.kind === 'phrase' ? one.text : '',
    );
    expect(texts).toEqual(expect.arrayContaining(['我改的', '乙的一句，改过']));
    expect(texts).not.toContain('甲的一句，改过');
  });

  it('an update that is put back to what was taken is none any more; one that can’t be read stays', async () => {
    const { maker, made, taker } = await published('甲的一句');
    const [name = ''] = await taker.packs.published();
    await taker.packs.take(seenOf(await taker.packs.lookInFolder(name)));
    const place = `pack/${name}`;
    const next = { ...made.pack, version: 2, notes: '新的说明' };
    const { writePackFile } = await import('@/lib/share/format/pack-file');
    const facts = { device: next.id, product: '0', who: '', time: 2 };
    const publish = (bytes: Uint8Array) => maker.packs.publish(next, bytes);
    const noticed = async () => {
      taker.clock.now += DAY;
      await taker.packs.checkUpdates();
      return (await taker.packs.list())[0]?.source;
    };
    await publish((await writePackFile(next, facts)).bytes);
    const update = { version: 2, added: 0, changed: 0, removed: 0 };
    expect(await noticed()).toMatchObject({ hasUpdate: true, update });
    const standing = maker.server.files.get(place);
    if (standing) standing.bytes = new Uint8Array(9);
    expect(await noticed()).toMatchObject({ hasUpdate: true, update });
    await publish(made.bytes);
    expect(await noticed()).toMatchObject({ hasUpdate: false, update: null });
  });

  it('an update counts as changed what was changed, in whatever order the keys are written', async () => {
    const { taker } = await published('甲的一句', '乙的一句');
    const [name = ''] = await taker.packs.published();
    const seen = seenOf(await taker.packs.lookInFolder(name));
    await taker.packs.take(seen);
    const [same, other] = structuredClone(seen.pack.entries);
    if (!same || other?.kind !== 'phrase') throw new Error('two phrases were published');
    other.text += '，改过';
    const turned = Object.fromEntries(Object.entries(same).toReversed()) as typeof same;
    const change = await taker.library.comparePack({ ...seen.pack, entries: [turned, other] });
    expect(change).toEqual({ added: [], removed: [], changed: [other.id] });
  });

  it('is switched off, and stays so in an update; removed, what was made of it stays', async () => {
    const { taker } = await published('甲的一句');
    const [name = ''] = await taker.packs.published();
    const seen = seenOf(await taker.packs.lookInFolder(name));
    const shown = async () =>
      (await taker.library.entries()).filter(({ pack }) => pack === seen.pack.id).length;
    await taker.packs.take(seen);
    await taker.packs.hide(seen.pack.id, true);
    expect(await shown()).toBe(0);
    await taker.packs.take(seen);
    expect(await shown()).toBe(0);
    await taker.packs.hide(seen.pack.id, false);
    expect(await shown()).toBe(1);
    const [entry] = seen.pack.entries;
    await taker.library.create({ ...phraseInput('我改的'), replaces: entry?.id ?? '' });
    await taker.packs.remove(seen.pack.id);
    expect(await taker.packs.list()).toEqual([]);
    expect(
      (await taker.library.entries()).some((one) => one.kind === 'phrase' && one.text === '我改的'),
    ).toBe(true);
  });

  it('is in a backup with its notes, and comes back with it; hidden, it stays so', async () => {
    const { maker, made, taker } = await published('甲的一句');
    const next = { ...made.pack, version: 2, notes: '按新的格式改了' };
    const { writePackFile } = await import('@/lib/share/format/pack-file');
    const facts = { device: next.id, product: '0', who: '', time: 2 };
    const [name = ''] = await taker.packs.published();
    const before = seenOf(await taker.packs.lookInFolder(name));
    await maker.packs.publish(next, (await writePackFile(next, facts)).bytes);
    await taker.packs.take(seenOf(await taker.packs.lookInFolder(name)));
    const content = await taker.library.exportAll();
    const other = await profile();
    await other.packs.take(before);
    await other.packs.hide(next.id, true);
    await other.library.mergeIn(content);
    const whole = { title: '处室词库', count: 1, version: 2, notes: '按新的格式改了' };
    expect(await other.packs.list()).toMatchObject([{ ...whole, isHidden: true }]);
  });

  it('whose notes an earlier version left out of a backup has them again from a later backup', async () => {
    const { made, taker } = await published('甲的一句');
    const { notes: _notes, ...pack } = { ...made.pack, notes: '说明' };
    const { id, version } = pack;
    const content = await taker.library.exportAll();
    await taker.library.mergeIn({ ...content, packs: [{ id, version, pack }] });
    expect(await taker.packs.list()).toMatchObject([{ version, notes: '' }]);
    await taker.library.mergeIn({ ...content, packs: [{ id, version, pack, notes: '说明' }] });
    expect(await taker.packs.list()).toMatchObject([{ version, notes: '说明' }]);
    await taker.library.mergeIn({ ...content, packs: [{ id, version, pack }] });
    expect(await taker.packs.list()).toMatchObject([{ version, notes: '说明' }]);
  });
});
