import { describe, expect, it } from 'vitest';
import { parsePack } from '@/lib/entry';
import { phraseInput } from '@/lib/library/testing/test-library';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { createRandom } from '@/lib/search/testing/random';
import { checkPack, readPackFile } from '@/lib/share/format/pack-file';
import { writeWhole } from '@/lib/share/format/whole-file';
import { mutate, spoilBytes } from '@/lib/share/testing/mutations';
import { PACK_FACTS, PACK_ID, packEntry } from '@/lib/share/testing/sample-pack';
import { writeDeviceFile, writeJson } from '@/lib/share/testing/written-files';
import { MINUTE, sharePhrase, twoProfiles } from './testing/two-profiles';

/** `BIJIA_FUZZ=2000` tries as many. */
const FILES = Number(process.env['BIJIA_FUZZ'] ?? 150);
const TIME = FILES * 1000 + 20_000;

const PACK = {
  id: PACK_ID,
  version: 2,
  title: '词库',
  notes: '加了结语',
  entries: [
    packEntry(),
    packEntry({ id: `${PACK_ID}-2`, text: '把稳安全的压舱石', themes: ['服务'] }),
    packEntry({
      id: `${PACK_ID}-3`,
      kind: 'pattern',
      text: undefined,
      title: '分条',
      body: '一是{要求}；二是{要求}。',
    }),
  ],
};

/** What must stay as it is, whatever anybody puts into the folder: all that a backup of the library has, but for packs. */
async function ownOf({
  library,
}: {
  library: Awaited<ReturnType<typeof twoProfiles>>['a']['library'];
}) {
  const { packs: _packs, ...own } = await library.exportAll();
  return JSON.stringify(own);
}

describe('a pack that is spoilt at random', () => {
  it(
    `is refused with what is wrong, or usable in every entry, in ${FILES} files`,
    async () => {
      const seen = { refused: 0, taken: 0 };
      for (let seed = 1; seed <= FILES; seed += 1) {
        const random = createRandom(seed);
        const content = mutate(PACK, random);
        const { bytes } = await writeWhole(Object(content), {
          ...PACK_FACTS,
          format: 'bijia-pack',
        });
        const read = await readPackFile(bytes);
        const faults = read.ok ? checkPack(read.pack) : 'faults' in read ? read.faults : [read];
        const again = read.ok ? parsePack(read.pack).ok : faults.length > 0;
        expect({ seed, again, faults: read.ok ? faults : [] }).toEqual({
          seed,
          again: true,
          faults: [],
        });
        seen[read.ok ? 'taken' : 'refused'] += 1;
      }
      expect(seen.refused).toBeGreaterThan(FILES / 3);
      expect(seen.taken).toBeGreaterThan(0);
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('value');
    },
    TIME,
  );

  it(
    `is never read where its bytes are, in ${FILES} files`,
    async () => {
      const { bytes } = await writeWhole(PACK, { ...PACK_FACTS, format: 'bijia-pack' });
      const usable = await readPackFile(bytes);
      for (let seed = 1; seed <= FILES; seed += 1) {
        const read = await readPackFile(spoilBytes(bytes, createRandom(seed)));
        // Bits of the packing that mean nothing may differ; what is read then is what was written.
        expect(read.ok ? read : { ok: false }, `seed ${seed}`).toEqual(
          read.ok ? usable : { ok: false },
        );
      }
    },
    TIME,
  );
});

/** What no program of ours writes: lists in lists, deeper than calls may go. */
const DEEP = '['.repeat(50_000) + ']'.repeat(50_000);

describe('a file that is deeper than calls may go', () => {
  it.each(['text', 'source', 'themes', 'id', 'kind', 'odd', '__proto__'])(
    'is refused as a pack, where the entry’s %s is',
    async (key) => {
      const { [key]: _sound, ...others } = packEntry() as Record<string, unknown>;
      const entry = `${JSON.stringify(others).slice(0, -1)},"${key}":${DEEP}}`;
      const head = JSON.stringify({ ...PACK, entries: undefined }).slice(0, -1);
      const read = await readPackFile(
        await writeJson('bijia-pack', `${head},"entries":[${entry}]}`),
      );
      expect(read.ok).toBe(false);
    },
  );

  it.each(['text', 'tags', 'id', 'odd', '__proto__'])(
    'breaks no round as a device’s file, where a snippet’s %s is',
    async (key) => {
      const { a, b, server, clock, rounds } = await twoProfiles();
      await sharePhrase(a, '同事共享的');
      await rounds();
      const stamp = { id: 'c-1', updatedAt: clock.now, device: 'c' };
      const { [key]: _sound, ...others } = sampleSnippet('c', stamp) as Record<string, unknown> &
        ReturnType<typeof sampleSnippet>;
      const deep = `${JSON.stringify(others).slice(0, -1)},"${key}":${DEEP}}`;
      const usable = JSON.stringify(sampleSnippet('同一个文件里好的', { ...stamp, id: 'c-2' }));
      const json = `{"snippets":[${deep},${usable}],"tombstones":[]}`;
      const bytes = await writeJson('bijia-device', json);
      server.files.set('d/c.bijia', { bytes, modified: clock.now, etag: 1 });
      await rounds();
      expect((await b.office.state.read()).fault).toBeNull();
      expect((await b.shown()).map(({ text }) => text)).toContain('同事共享的');
      await sharePhrase(a, '后来共享的');
      await rounds();
      expect((await b.shown()).map(({ text }) => text)).toContain('后来共享的');
    },
  );
});

describe('a device’s file that is spoilt at random', () => {
  it(
    `breaks no round, and takes nothing from one’s own library or from what others share, in ${FILES} files`,
    async () => {
      const { a, b, server, clock, later } = await twoProfiles();
      await sharePhrase(a, '同事一直共享的');
      await sharePhrase(b, '自己共享的');
      await b.library.create(phraseInput('只有自己有的', { folder: '私下' }));
      later();
      await a.office.sync();
      later();
      await b.office.sync();
      const own = await ownOf(b);
      const [mine] = await b.office.sharedIds();
      const seen = { refused: 0, taken: 0 };
      for (let seed = 1; seed <= FILES; seed += 1) {
        const random = createRandom(seed);
        const stamp = { updatedAt: clock.now, device: 'c' };
        // One of them bears the id of an entry of one's own, and a tombstone names it.
        const ids = ['c-1', 'c-2', mine ?? ''];
        const content = {
          snippets: ids.map((id) => sampleSnippet(`${id} 的 ${seed}`, { id, ...stamp })),
          tombstones: [{ id: mine, deletedAt: clock.now, device: 'c', texts: {} }],
        };
        const mutated = await writeDeviceFile(mutate(content, random), 'c', clock.now);
        const isBytes = random.below(4) === 0;
        const bytes = isBytes ? spoilBytes(mutated.bytes, random) : mutated.bytes;
        const name = `c${seed % 7}.bijia`;
        server.files.set(`d/${name}`, { bytes, modified: clock.now, etag: seed });
        later(MINUTE);
        expect(await b.office.sync(), `seed ${seed}`).toMatchObject({ ok: true });
        const file = (await b.office.state.read()).people.find(
          ({ device }) => `${device}.bijia` === name,
        );
        seen[file?.fault ? 'refused' : 'taken'] += 1;
        expect(await ownOf(b), `seed ${seed}`).toBe(own);
        const shown = (await b.shown()).map(({ text }) => text);
        expect(shown, `seed ${seed}`).toContain('同事一直共享的');
        expect(shown.filter((text) => typeof text !== 'string')).toEqual([]);
      }
      expect(seen.refused).toBeGreaterThan(FILES / 10);
      expect(seen.taken).toBeGreaterThan(FILES / 10);
      expect(await b.office.sharedIds()).toEqual(new Set([mine]));
    },
    TIME,
  );
});
