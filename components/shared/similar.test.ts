import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '@/lib/library';
import { toSearchDoc } from '@/lib/library';
import { createIndex } from '@/lib/search';
import { findSimilar, similarFilter } from './similar';
import { phrase } from '../sidebar/testing/test-services';

const labelled = (id: string, text: string, labels: Partial<LibraryEntry> = {}): LibraryEntry =>
  ({
    ...phrase(id, text),
    function: '提出要求',
    themes: ['廉洁'],
    ...labels,
  }) as LibraryEntry;

const ENTRY = labelled('a', '耐得住寂寞、顶得住诱惑、守得住清贫', { themes: ['廉洁', '修养'] });
const ENTRIES = [
  ENTRY,
  labelled('same', '耐得住寂寞，顶得住诱惑，守得住清贫'),
  labelled('other-theme', '想领导之所想', { themes: ['服务'] }),
  labelled('other-function', '清正廉洁是为官之本', { function: '阐明意义' }),
  labelled('one-theme', '心存敬畏、手握戒尺'),
  labelled('both-themes', '一身正气、两袖清风', { themes: ['修养', '廉洁'] }),
];

async function similarTo(entry: LibraryEntry): Promise<string[]> {
  const index = createIndex(ENTRIES.map(toSearchDoc));
  const search = {
    query: async (...query: Parameters<typeof index.query>) => index.query(...query),
  };
  const found = await findSimilar(entry, search);
  return found.map(({ id }) => id);
}

describe('similar entries', () => {
  it('have the same function and a theme in common, in other words, most themes first', async () => {
    expect(await similarTo(ENTRY)).toEqual(['both-themes', 'one-theme']);
  });

  it('are none for an entry without function and theme', async () => {
    const bare = phrase('bare', '承上启下');
    expect(similarFilter(bare)).toBeNull();
    expect(await similarTo(bare)).toEqual([]);
  });
});
