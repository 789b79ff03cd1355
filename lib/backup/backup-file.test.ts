import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { merge } from '@/lib/merge';
import { anyLibrary } from '@/lib/merge/testing/random-records';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { NO_CONTENT, looksLikeBackup, readBackup, writeBackup } from '.';
import { gunzip, gzip, sha256 } from './gzip';

const RUNS = { numRuns: Number(process.env['BIJIA_FUZZ'] ?? 100), seed: 17 };
vi.setConfig({ testTimeout: 20_000 + 100 * RUNS.numRuns });

const FACTS = { product: '0.1.0', device: 'd1', time: 1_700_000_000_000 };
const snippet = sampleSnippet('同志们', { title: '开场', tags: ['会议'] });
const CONTENT = {
  ...NO_CONTENT,
  snippets: [snippet],
  drafts: [{ entry: 's', savedAt: 1, values: { slots: {} } }],
  settings: { theme: 'dark' },
  packs: [{ id: 'office-speeches', version: 3 }],
};

/** The two lines of a backup, changed, packed again. */
async function changed(change: (head: string, body: string) => [string, string]) {
  const unpacked = await gunzip(await writeBackup(CONTENT, FACTS), 1_000_000);
  if (!unpacked.ok) throw new Error(unpacked.reason);
  const [head = '', body = ''] = new TextDecoder().decode(unpacked.bytes).split('\n');
  return gzip(new TextEncoder().encode(change(head, body).join('\n')));
}

const PACK = {
  id: 'p-0123456789ab',
  version: 2,
  title: '处室词库',
  entries: [
    {
      id: 'p-0123456789ab-1',
      kind: 'phrase' as const,
      text: '承上启下',
      function: '阐明意义' as const,
      themes: [],
      forms: [],
      source: { heading: ['处室词库'] },
    },
  ],
};

it('a record that is deeper than calls may go is a fault at its place; the others are read', async () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const odd = { ...snippet, id: 'odd', later: 0 };
  const content = { ...CONTENT, snippets: [odd, snippet] };
  const unpacked = await gunzip(await writeBackup(content, FACTS), 1_000_000);
  const text = unpacked.ok ? new TextDecoder().decode(unpacked.bytes) : '';
  const [head = '', body = ''] = text.split('\n');
  const changedBody = body.replace('"later":0', `"later":${deep}`);
  const sums = [body, changedBody].map((one) => sha256(new TextEncoder().encode(one)));
  const [before = '', after = ''] = await Promise.all(sums);
  const bytes = await gzip(
    new TextEncoder().encode(`${head.replace(before, after)}\n${changedBody}`),
  );
  expect(await readBackup(bytes)).toMatchObject({
    ok: true,
    faults: [{ list: 'snippets', at: 0 }],
    content: { snippets: [snippet] },
  });
});

/** The packs of a backup, and its faults. */
async function packsIn(bytes: Uint8Array) {
  const read = await readBackup(bytes);
  return read.ok && { packs: read.content.packs, faults: read.faults };
}

describe('the notes of a pack in a backup', () => {
  const packs = [{ id: PACK.id, version: 2, pack: PACK, notes: '按新的格式改了' }];

  it('come back with it, and stand where earlier versions, which know no more than this pack, pass over them', async () => {
    const bytes = await writeBackup({ ...CONTENT, packs }, FACTS);
    expect(await packsIn(bytes)).toEqual({ packs, faults: [] });
    const unpacked = await gunzip(bytes, 1_000_000);
    const text = unpacked.ok ? new TextDecoder().decode(unpacked.bytes) : '';
    expect(text).toContain('"version":1,');
    expect(text).toContain(`"pack":${JSON.stringify(PACK)}`);
  });

  it('are none in a backup that was written before there were any', async () => {
    const [{ notes: _notes, ...earlier }] = packs as [(typeof packs)[0]];
    const bytes = await writeBackup({ ...CONTENT, packs: [earlier] }, FACTS);
    expect(await packsIn(bytes)).toEqual({ packs: [earlier], faults: [] });
  });

  it.each<[string, unknown, string | undefined]>([
    ['no text', { length: 3 }, undefined],
    ['without end', '长'.repeat(5000), '长'.repeat(2000)],
  ])('that are %s cost nothing of the pack', async (_, notes, kept) => {
    const odd = { id: PACK.id, version: 2, pack: PACK, notes: notes as string };
    const read = await packsIn(await writeBackup({ ...CONTENT, packs: [odd] }, FACTS));
    const { notes: _odd, ...whole } = odd;
    const wanted = kept === undefined ? whole : { ...whole, notes: kept };
    expect(read).toEqual({ packs: [wanted], faults: [] });
  });
});

describe('a backup', () => {
  it('reads back as it was written', async () => {
    const bytes = await writeBackup(CONTENT, FACTS);
    expect(looksLikeBackup(bytes)).toBe(true);
    expect(await readBackup(bytes)).toMatchObject({
      ok: true,
      head: { format: 'bijia-backup', version: 1, ...FACTS, counts: { snippets: 1, drafts: 1 } },
      content: CONTENT,
      faults: [],
    });
  });

  it('does so for any library, and merges with it to the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (library) => {
        const read = await readBackup(await writeBackup({ ...NO_CONTENT, ...library }, FACTS));
        if (!read.ok) throw new Error(read.reason);
        expect(read.content).toEqual({ ...NO_CONTENT, ...library });
        expect(merge(read.content, library)).toEqual(merge(library, library));
      }),
      RUNS,
    );
  });

  it('is read when it was unpacked by hand', async () => {
    const unpacked = await gunzip(await writeBackup(CONTENT, FACTS), 1_000_000);
    const bytes = unpacked.ok ? unpacked.bytes : new Uint8Array();
    expect(looksLikeBackup(bytes)).toBe(true);
    expect(await readBackup(bytes)).toMatchObject({ ok: true, content: CONTENT });
  });

  it('is refused when any byte of it is missing or another', async () => {
    const whole = await writeBackup(CONTENT, FACTS);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const torn = await readBackup(whole.subarray(0, at));
          expect(torn.ok).toBe(false);
          const flipped = whole.slice();
          flipped[at] = (flipped[at] ?? 0) ^ by;
          const read = await readBackup(flipped);
          // Some bytes of gzip's own head mean nothing; what is read is the same then.
          expect(read.ok ? read.content : CONTENT).toEqual(CONTENT);
        },
      ),
      RUNS,
    );
  });

  it.each<[string, string, (head: string, body: string) => [string, string]]>([
    [
      'its content was edited',
      'bad-checksum',
      (head, body) => [head, body.replace('同志们', '同志')],
    ],
    [
      'a later version wrote it',
      'newer-version',
      (head, body) => [head.replace('"version":1', '"version":2'), body],
    ],
    [
      'its counts are others',
      'bad-counts',
      (head, body) => [head.replace('"snippets":1', '"snippets":2'), body],
    ],
    ['it is something else', 'not-a-backup', () => ['{"format":"x"}', '{}']],
    ['it has no head', 'not-a-backup', (_, body) => [body, '']],
  ])('is refused when %s', async (_, reason, change) => {
    expect(await readBackup(await changed(change))).toEqual({ ok: false, reason });
  });

  it('gives what can be read of records that lost their shape', async () => {
    const odd = {
      ...CONTENT,
      snippets: [
        snippet,
        { ...snippet, id: 't', themes: ['服务', '将来的主题'], function: '将来的用途' },
        { ...snippet, updatedAt: 'x' },
        { ...snippet, text: 7 },
        null,
      ],
      uses: [{ entry: 'e', device: 'd', count: -1, lastUsedAt: 1 }],
    };
    const read = await readBackup(await writeBackup(odd as unknown as typeof CONTENT, FACTS));
    expect(read).toMatchObject({
      ok: true,
      content: { snippets: [snippet, { ...snippet, id: 't', themes: ['服务'] }], uses: [] },
      faults: [
        { list: 'snippets', at: 2 },
        { list: 'snippets', at: 3 },
        { list: 'snippets', at: 4 },
        { list: 'uses', at: 0 },
      ],
    });
  });

  it('is unpacked no further than the limit', async () => {
    const bomb = await gzip(new Uint8Array(5_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    expect(await gunzip(bomb, 1_000_000)).toEqual({ ok: false, reason: 'unpacks-too-large' });
  });
});
