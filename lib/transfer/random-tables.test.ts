import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readFile } from './read-file';
import { wordsOf } from './testing/read-rows';
import { anyOfficeTable, type OfficeEntry, type OfficeTable } from './testing/office-table';
import type { KindSet } from './testing/office-kinds';

/** How many tables, and from which seed; others by the environment for a long run. */
const COUNT = Number(process.env['BIJIA_TABLES'] ?? 30);
const SEED = Number(process.env['BIJIA_TABLES_SEED'] ?? 17);
vi.setConfig({ testTimeout: 10_000 + 50 * COUNT });

/** Returns what of a table is read otherwise than it is: words, folder or title of an entry, and what is none. */
async function findWrong({ name, bytes, entries }: OfficeTable): Promise<string[]> {
  const reading = await readFile(name, bytes);
  if (!reading.ok) return [reading.reason];
  const read = reading.rows.map((row) =>
    show({
      text: row.kind === 'phrase' ? row.text : row.body,
      title: row.title,
      folder: row.folder,
    }),
  );
  const wanted = entries.map(show);
  const missing = wanted.filter((one) => !read.includes(one));
  const added = read.filter((one) => !wanted.includes(one));
  return [
    ...missing.map((one) => `- ${one}`),
    ...added.map((one) => `+ ${one}`),
    ...reading.faults.map((fault) => JSON.stringify(fault)),
  ];
}

/** Returns whether a table's phrases are read, and nothing else, whatever their folders and titles. */
async function hasEachPhrase({ name, bytes, entries }: OfficeTable): Promise<boolean> {
  const reading = await readFile(name, bytes);
  const read = reading.ok ? wordsOf(reading.rows) : [];
  const wanted = entries.map(({ text }) => text);
  return read.toSorted().join() === wanted.toSorted().join();
}

function show({ text, title, folder }: OfficeEntry): string {
  return [text, folder ?? '', title ?? ''].join(' ｜ ');
}

describe('random tables', () => {
  it.each<KindSet>(['known', 'other', 'last'])(
    'bring every phrase and nothing else, of the kinds %s',
    async (kinds) => {
      const tables = fc.sample(anyOfficeTable(kinds), { numRuns: COUNT, seed: SEED });
      const wrong: string[] = [];
      let torn = 0;
      for (const table of tables) {
        const found = await findWrong(table);
        if (found.length > 0 && !(await hasEachPhrase(table))) torn += 1;
        if (found.length > 0) wrong.push(`${table.name}\n${table.shown}\n${found.join('\n')}`);
      }
      if (process.env['BIJIA_TABLES'])
        console.log(
          `${kinds}: ${COUNT - wrong.length} of ${COUNT} right, ${torn} with a phrase too few or too many\n${wrong
            .toSorted((a, b) => a.length - b.length)
            .slice(0, 5)
            .join('\n\n')}`,
        );
      expect(wrong).toEqual([]);
    },
  );
});
