import { expect, it } from 'vitest';
import { readPackFile } from './pack-file';
import { writeWhole } from './whole-file';

const ID = 'p-0123456789ab';
const MINE = `${ID}-1`;
const FACTS = { device: ID, product: '0', who: '王秘书', time: 1 };
const entry = (more: object = {}) => ({
  id: MINE,
  kind: 'phrase',
  text: '承上启下，继往开来',
  function: '提出要求',
  themes: [],
  forms: [],
  source: { heading: ['办公室词库'] },
  ...more,
});

it.each<[string, object, string]>([
  ['has a path for an id', { id: 'p-../../../etc' }, 'pack'],
  ['has its entries in no list', { entries: { 0: entry() } }, 'pack'],
  ['has an entry that is nothing', { entries: [null] }, '#0'],
  ['has a version that is none', { version: '最新' }, 'pack'],
  [
    'has more entries than a pack may have',
    { entries: Array.from({ length: 20_001 }, (_, at) => entry({ id: `${ID}-${at}` })) },
    'pack',
  ],
  [
    'hides words in zero-width characters',
    { entries: [entry({ text: '好\u200b\u2060的' })] },
    MINE,
  ],
  ['hides words in tag characters', { entries: [entry({ text: '好的\u{e0041}\u{e0042}' })] }, MINE],
  [
    'turns the writing round in where it is from',
    { entries: [entry({ source: { heading: ['甲\u202e乙'] } })] },
    MINE,
  ],
  ['has half of a character', { entries: [entry({ text: '好\ud83d的' })] }, MINE],
  [
    'has an id without end',
    { entries: [entry({ id: `${ID}-${'1'.repeat(10_000)}` })] },
    `${ID}-${'1'.repeat(10_000)}`,
  ],
  [
    'says where it is from without end',
    { entries: [entry({ source: { heading: ['办'], quote: '长'.repeat(300_000) } })] },
    MINE,
  ],
  ['has no text', { entries: [entry({ text: ' \n ' })] }, MINE],
])('a pack is refused that %s', async (_, more, named) => {
  const pack = { id: ID, version: 1, title: '词库', notes: '', entries: [entry()], ...more };
  const { bytes } = await writeWhole(pack, { ...FACTS, format: 'bijia-pack' });
  const result = await readPackFile(bytes);
  expect(result).toMatchObject({ ok: false, reason: 'bad-pack' });
  expect(result.ok || result.reason !== 'bad-pack' ? [] : result.faults[0]?.entry).toBe(named);
});
