import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { parse } from '@/lib/pattern';
import { readFile } from './read-file';
import { MAX_SNIPPET_LENGTH } from '@/lib/entry';
import { SAMPLE_FILES } from './testing/sample-files';
import type { Reading, Row } from './types';

/** How many broken files of each format, and from which seed; others by the environment for a long run. */
const RUNS = {
  numRuns: Number(process.env['BIJIA_FUZZ'] ?? 200),
  seed: Number(process.env['BIJIA_FUZZ_SEED'] ?? 17),
};
vi.setConfig({ testTimeout: 30_000 + 100 * RUNS.numRuns });

/** What often breaks a parser. */
const TOKENS = [
  '',
  '\0',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '"',
  "'",
  '\\',
  ',',
  ';',
  '=',
  '#',
  '{',
  '}',
  '[',
  ']',
  '{{',
  '}}',
  '[[',
  ']]',
  '%',
  '$',
  '$|$',
  '<',
  '>',
  '</',
  '&',
  '&#0;',
  '&amp;',
  '<![CDATA[',
  '<!--',
  '|',
  '---',
  '- ',
  ': ',
  '*a',
  '&a ',
  '!!js/function ',
  '%fill',
  '%yyyy%',
  '::',
  '`',
  '#{',
  '{formtext:',
  '[NOSUBST]',
  '\ufeff',
  '\ud800',
  '\u2028',
  '\ue000',
  '__proto__',
  'constructor',
  'null',
  '1e999',
  '-1',
  '要',
  '😀',
  '日期',
  '{日期}',
  '光标',
  'ｘ',
].map((token) => new TextEncoder().encode(token));

/** One change of a file: bytes taken out, tokens or bytes put in, a stretch repeated. */
const change = fc.record({
  at: fc.nat(),
  take: fc.oneof(fc.constant(0), fc.nat(20)),
  put: fc.oneof(fc.constantFrom(...TOKENS), fc.uint8Array({ maxLength: 4 })),
  times: fc.constantFrom(1, 1, 1, 2, 50),
});

function applyChanges(
  bytes: Uint8Array,
  changes: ReadonlyArray<{ at: number; take: number; put: Uint8Array; times: number }>,
): Uint8Array {
  return changes.reduce((before, { at, take, put, times }) => {
    const start = at % (before.length + 1);
    const middle = Array.from({ length: times }, () => [...put]).flat();
    return Uint8Array.of(...before.subarray(0, start), ...middle, ...before.subarray(start + take));
  }, bytes);
}

/** Returns the rows that break what is promised of them. */
function findUnsound(read: Reading): Row[] {
  return (read.ok ? read.rows : []).filter((row) => {
    const body = bodyOf(row);
    const labels = [row.title, row.folder, row.shortcut, ...row.tags];
    return (
      body.trim() === '' ||
      body.length > MAX_SNIPPET_LENGTH ||
      /[\0\r]/.test(body) ||
      (row.kind === 'pattern' && !parse(body).ok) ||
      labels.some((label) => label !== undefined && (label === '' || label.trim() !== label))
    );
  });
}

describe('a broken file', () => {
  it.each([...SAMPLE_FILES])('%s is rows that are sound, or a reason', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const read = await readFile(name, applyChanges(bytes, changes));
        expect(findUnsound(read)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of nothing but tokens is so under any name', async () => {
    const names = fc.constantFrom(
      'a.txt',
      'a.csv',
      'a.md',
      'a.yml',
      'a.ahk',
      'a.json',
      'a.plist',
      'a.html',
      'a.zip',
      'a',
      '',
    );
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }),
        async (name, tokens) => {
          const bytes = Uint8Array.of(...tokens.flatMap((token) => [...token]));
          expect(findUnsound(await readFile(name, bytes))).toEqual([]);
        },
      ),
      { ...RUNS, numRuns: RUNS.numRuns * 5 },
    );
  });
});
