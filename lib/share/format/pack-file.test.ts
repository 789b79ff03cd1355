import { describe, expect, it } from 'vitest';
import { MAX_SNIPPET_LENGTH } from '@/lib/entry';
import { type MadePack, readPackFile, writePackFile } from './pack-file';
import { PACK_FACTS, PACK_ID, packEntry } from '../testing/sample-pack';
import { writeWhole } from './whole-file';

async function read(pack: Record<string, unknown>) {
  const whole = {
    id: PACK_ID,
    version: 1,
    title: '词库',
    notes: '',
    entries: [packEntry()],
    ...pack,
  };
  const { bytes } = await writeWhole(whole, { ...PACK_FACTS, format: 'bijia-pack' });
  return readPackFile(bytes);
}

describe('a pack in a file', () => {
  it('is read as it was written', async () => {
    const pack = {
      id: PACK_ID,
      version: 2,
      title: '词库',
      notes: '加了结语',
      entries: [packEntry()],
    };
    const { bytes } = await writePackFile(pack as MadePack, PACK_FACTS);
    expect(await readPackFile(bytes)).toMatchObject({ ok: true, pack });
  });

  it.each([
    ['torn', (bytes: Uint8Array) => bytes.slice(0, 100), 'broken-gzip'],
    ['empty', () => new Uint8Array(), 'broken-gzip'],
    ['a page', () => new TextEncoder().encode('<!doctype html>'), 'broken-gzip'],
  ] as const)('is refused where it is %s', async (_, spoil, reason) => {
    const { bytes } = await writeWhole({}, { ...PACK_FACTS, format: 'bijia-pack' });
    expect(await readPackFile(spoil(bytes))).toEqual({ ok: false, reason });
  });

  it('is refused where it is a device’s file, or its words were changed on the way', async () => {
    const { bytes } = await writeWhole({}, { ...PACK_FACTS, format: 'bijia-device' });
    expect(await readPackFile(bytes)).toEqual({ ok: false, reason: 'other-format' });
  });
});

describe('a hostile pack is refused, with the entry named', () => {
  const MINE = `${PACK_ID}-1`;
  it.each([
    ['takes the place of a built-in pack', { id: 'office-speeches' }, 'pack'],
    ['has no id that a maker gets', { id: 'w', entries: [packEntry({ id: 'w-t-001' })] }, 'pack'],
    [
      'has an entry with a built-in entry’s id',
      { entries: [packEntry({ id: 's1-p-001' })] },
      's1-p-001',
    ],
    [
      'has an entry of the prototype’s name',
      { entries: [packEntry({ id: '__proto__' })] },
      '__proto__',
    ],
    ['turns the writing round', { entries: [packEntry({ text: '金额\u202e元001' })] }, MINE],
    ['hides control characters', { entries: [packEntry({ text: '好\u0007的' })] }, MINE],
    [
      'has a pattern that is none',
      { entries: [packEntry({ kind: 'pattern', title: '句', text: undefined, body: '{{{' })] },
      MINE,
    ],
    [
      'has a text without end',
      { entries: [packEntry({ text: '长'.repeat(MAX_SNIPPET_LENGTH + 1) })] },
      MINE,
    ],
    [
      'has a label of its own',
      { entries: [packEntry({ function: '<img src=x onerror=alert(1)>' })] },
      MINE,
    ],
    [
      'has a field that says where to send it',
      { entries: [packEntry({ url: 'https://x.example' })] },
      MINE,
    ],
    ['says where it was found', { entries: [packEntry({ foundAt: { title: 'x' } })] }, MINE],
    ['stands for an entry of the user’s', { entries: [packEntry({ replaces: 's1-p-001' })] }, MINE],
    ['has one id twice', { entries: [packEntry(), packEntry({ text: '另一句' })] }, MINE],
    ['has a title that turns round', { title: '词\u2066库' }, 'pack'],
    ['has notes without end', { notes: '说'.repeat(2001) }, 'pack'],
    ['has nothing in it', { entries: [] }, 'pack'],
  ])('that %s', async (_, pack, named) => {
    const result = await read(pack);
    expect(result).toMatchObject({ ok: false, reason: 'bad-pack' });
    expect(result.ok || result.reason !== 'bad-pack' ? [] : result.faults[0]?.entry).toBe(named);
  });

  it.each<[string, Record<string, unknown>]>([
    ['has a version that is none', { version: -1 }],
    ['has a version beyond counting', { version: 1e308 }],
    ['has entries that are no list', { entries: { length: 3 } }],
    ['has an entry that is nothing', { entries: [null] }],
    ['has an entry that is a list', { entries: [[packEntry()]] }],
    ['has an id that leads out of its folder', { id: 'p-../../0123456789' }],
    ['has a title without end', { title: '长'.repeat(100_000) }],
    ['has a text that is no text', { entries: [packEntry({ text: { toString: '承上启下' } })] }],
    ['has a kind of its own', { entries: [packEntry({ kind: 'script' })] }],
    [
      'has more labels than a row shows',
      { entries: [packEntry({ themes: ['服务', '忠诚', '担当', '学习'] })] },
    ],
    ['has an empty text', { entries: [packEntry({ text: '' })] }],
    ['has half a character', { entries: [packEntry({ text: '承上\ud83d启下' })] }],
  ])('that %s', async (_, pack) => {
    const result = await read(pack);
    expect(result).toMatchObject({ ok: false, reason: 'bad-pack' });
    expect(result.ok || result.reason !== 'bad-pack' ? [] : result.faults).not.toEqual([]);
  });

  it('that unpacks to more than memory holds, at the limit', async () => {
    const zeros = new Blob([new Uint8Array(101_000_000)]).stream();
    const packed = zeros.pipeThrough(new CompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    expect(await readPackFile(bytes)).toEqual({ ok: false, reason: 'unpacks-too-large' });
  }, 60_000);

  it('markup is a text like any other', async () => {
    const text = '<script>alert(1)</script>';
    expect(await read({ entries: [packEntry({ text })] })).toMatchObject({
      ok: true,
      pack: { entries: [{ text }] },
    });
  });
});
