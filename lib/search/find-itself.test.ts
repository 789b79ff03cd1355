import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePack } from '@/lib/entry';
import { createIndex } from './create-index';
import { fold, foldToString } from './normalise';
import { readText } from './readings';
import { sampleDoc } from './sample-docs';
import { spellingOf } from './syllables';
import type { SearchDoc } from './types';

// The law: every entry is found first, or among entries that answer as well, by its own text, its own
// pinyin and any fragment of six characters that it alone contains. Held on the built-in pack's phrases.

const docs = readPhrases();
const index = createIndex(docs);
const folded = new Map(docs.map((doc) => [doc.id, foldToString(doc.text)]));
const anyDoc = fc.constantFrom(...docs);

function firstOf(query: string): string | undefined {
  return index.search(query, { limit: 1, now: 0 })[0]?.id;
}

function pinyinOf(doc: SearchDoc): string[] {
  const { chars, offsets } = fold(doc.text);
  return Array.from(
    readText({ chars, offsets }),
    (syllable, at) => spellingOf(syllable) || String.fromCharCode(chars[at] ?? 0),
  );
}

it('finds every entry first by its own text', () => {
  for (const doc of docs) {
    const same = docs.filter((other) => folded.get(other.id) === folded.get(doc.id));
    expect(same.map(({ id }) => id)).toContain(firstOf(doc.text));
  }
});

it('finds an entry first by its full pinyin, in one piece or with blanks', () => {
  fc.assert(
    fc.property(anyDoc, fc.constantFrom('', ' '), (doc, blank) => {
      const pinyin = pinyinOf(doc);
      fc.pre(pinyin.join(blank).length < 200);
      const found = firstOf(pinyin.join(blank));
      const first = docs.find(({ id }) => id === found);
      expect(first && pinyinOf(first)).toEqual(pinyin);
    }),
    { numRuns: 60 },
  );
});

it('finds an entry first by six characters that it alone contains', () => {
  fc.assert(
    fc.property(anyDoc, fc.nat(), (doc, seed) => {
      fc.pre(doc.text.length >= 6);
      const at = seed % (doc.text.length - 5);
      const fragment = doc.text.slice(at, at + 6);
      const wanted = foldToString(fragment);
      fc.pre(wanted.length >= 4);
      fc.pre([...folded.values()].filter((text) => text.includes(wanted)).length === 1);
      expect(firstOf(fragment)).toBe(doc.id);
    }),
    { numRuns: 200 },
  );
});

it('answers any query with hits that exist, ranges that lie in order within their text, and no more than asked', () => {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    anyDoc.map((doc) => doc.text.slice(2, 6)),
    fc.constantFrom('#', '@', ' ', "'", 'zh', 'xian', '督查', 'ＣＳ'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      for (const hit of index.search(pieces.join(''), { limit: 20, now: 0 })) {
        const length = byId.get(hit.id)?.text.length ?? -1;
        const ends = hit.ranges.flat();
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
        expect(ends.every((end) => end >= 0 && end <= length)).toBe(true);
        expect(hit.score).toBeGreaterThanOrEqual(0);
        expect(hit.score).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 150 },
  );
});

function readPhrases(): SearchDoc[] {
  const file = path.join(process.cwd(), 'assets/library/office-speeches.json');
  const parsed = parsePack(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error('the built-in pack does not parse');
  return parsed.pack.entries.flatMap((entry) =>
    entry.kind === 'phrase' ? [sampleDoc(entry.id, entry.text)] : [],
  );
}
