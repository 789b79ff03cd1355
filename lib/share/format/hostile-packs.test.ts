import { expect, it } from 'vitest';
import { readPackFile } from './pack-file';
import { PACK_FACTS, PACK_ID, packEntry } from '../testing/sample-pack';
import { writeWhole } from './whole-file';

const MINE = `${PACK_ID}-1`;

it.each<[string, object, string]>([
  ['has a path for an id', { id: 'p-../../../etc' }, 'pack'],
  ['has its entries in no list', { entries: { 0: packEntry() } }, 'pack'],
  ['has an entry that is nothing', { entries: [null] }, '#0'],
  ['has a version that is none', { version: '最新' }, 'pack'],
  [
    'has more entries than a pack may have',
    { entries: Array.from({ length: 20_001 }, (_, at) => packEntry({ id: `${PACK_ID}-${at}` })) },
    'pack',
  ],
  [
    'hides words in zero-width characters',
    { entries: [packEntry({ text: '好\u200b\u2060的' })] },
    MINE,
  ],
  [
    'hides words in tag characters',
    { entries: [packEntry({ text: '好的\u{e0041}\u{e0042}' })] },
    MINE,
  ],
  [
    'turns the writing round in where it is from',
    { entries: [packEntry({ source: { heading: ['甲\u202e乙'] } })] },
    MINE,
  ],
  ['has half of a character', { entries: [packEntry({ text: '好\ud83d的' })] }, MINE],
  [
    'has an id without end',
    { entries: [packEntry({ id: `${PACK_ID}-${'1'.repeat(10_000)}` })] },
    `${PACK_ID}-${'1'.repeat(10_000)}`,
  ],
  [
    'says where it is from without end',
    { entries: [packEntry({ source: { heading: ['办'], quote: '长'.repeat(300_000) } })] },
    MINE,
  ],
  ['has no text', { entries: [packEntry({ text: ' \n ' })] }, MINE],
])('a pack is refused that %s', async (_, more, named) => {
  const pack = {
    id: PACK_ID,
    version: 1,
    title: '词库',
    notes: '',
    entries: [packEntry()],
    ...more,
  };
  const { bytes } = await writeWhole(pack, { ...PACK_FACTS, format: 'bijia-pack' });
  const result = await readPackFile(bytes);
  expect(result).toMatchObject({ ok: false, reason: 'bad-pack' });
  expect(result.ok || result.reason !== 'bad-pack' ? [] : result.faults[0]?.entry).toBe(named);
});
