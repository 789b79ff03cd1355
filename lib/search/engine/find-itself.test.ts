import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { foldText, foldToString } from '../text/fold-text';
import { readPackDocs } from '../testing/pack-docs';
import { syllablesOf } from '../text/readings';
import { sampleDoc } from '../testing/sample-docs';
import { spellingOf } from '../text/syllables';
import type { SearchDoc, SearchIndex } from '../types';

// The law: every entry is found first, or among its near-identical ones, by its own text, its own pinyin and any six
// characters in a row that it alone contains. What answers as exactly may stand before it: the same
// characters, or for pinyin the same sounds, are no worse an answer because another entry holds them.

/** Of a query so much is looked at; longer texts are queried by their beginnings. */
const LONGEST = 200;
const FRAGMENT = 6;
/** Some hundreds of entries, each queried; on a busy machine (ms). */
const WHOLE_PACK_MS = 60_000;

const pack = readPackDocs();
const packLibrary = libraryOf(pack);

interface Library {
  docs: readonly SearchDoc[];
  index: SearchIndex;
  /** By id, what the text and the title are folded to. */
  folded: ReadonlyMap<string, string>;
}

function libraryOf(docs: readonly SearchDoc[]): Library {
  const folded = docs.map(({ id, text, title = '' }): [string, string] => [
    id,
    `${foldToString(text)}\n${foldToString(title)}`,
  ]);
  return { docs, index: createIndex(docs), folded: new Map(folded) };
}

/** The ids of the first hit and of what is grouped under it. */
function firstOf({ index }: Library, query: string): string[] {
  const [hit] = index.search(query, { limit: 1, now: 0 });
  return hit ? [hit.id, ...(hit.grouped ?? [])] : [];
}

function pinyinOf(text: string): string[] {
  const { chars, offsets } = foldText(text);
  return Array.from(
    syllablesOf({ chars, offsets }),
    (syllable, at) => spellingOf(syllable) || String.fromCharCode(chars[at] ?? 0),
  );
}

function isFoundByText(library: Library, doc: SearchDoc): boolean {
  const query = Array.from(doc.text).slice(0, LONGEST).join('');
  const wanted = foldToString(query);
  if (wanted === '') return true;
  const found = firstOf(library, query);
  // Where it is the only one that holds it, it is the one that is found.
  if (holders(library, wanted).length === 1) return found.includes(doc.id);
  return found.some((id) => library.folded.get(id)?.includes(wanted));
}

function isFoundByPinyin(library: Library, doc: SearchDoc, blank: string): boolean {
  const syllables = pinyinOf(doc.text);
  while (syllables.join(blank).length > LONGEST) syllables.pop();
  if (syllables.length === 0) return true;
  const wanted = syllables.join('');
  const found = firstOf(library, syllables.join(blank));
  return found.some((id) => {
    const text = library.docs.find((other) => other.id === id)?.text ?? '';
    return pinyinOf(text).join('').includes(wanted);
  });
}

function holders({ folded }: Library, wanted: string): string[] {
  return [...folded].filter(([, text]) => text.includes(wanted)).map(([id]) => id);
}

/** The run of six folded characters at this share of the text (0 to 1), as it stands there; null where another entry has it too. */
function ownFragment(library: Library, doc: SearchDoc, share: number): string | null {
  const { chars, offsets } = foldText(doc.text);
  const last = chars.length - FRAGMENT;
  if (last < 0) return null;
  const at = Math.round(share * last);
  const wanted = String.fromCharCode(...chars.slice(at, at + FRAGMENT));
  if (holders(library, wanted).length > 1) return null;
  return doc.text.slice(offsets[at], offsets[at + FRAGMENT]);
}

function isFoundByFragment(library: Library, doc: SearchDoc, share: number): boolean {
  const fragment = ownFragment(library, doc, share);
  return fragment === null || firstOf(library, fragment).includes(doc.id);
}

const isHan = (doc: SearchDoc) => /^\p{Script=Han}+$/u.test(foldToString(doc.text));

describe('every entry of the built-in pack is found', () => {
  it.each<[string, (doc: SearchDoc, at: number) => boolean]>([
    ['its own text', (doc) => isFoundByText(packLibrary, doc)],
    [
      'its pinyin, in one piece or with blanks',
      (doc, at) => isFoundByPinyin(packLibrary, doc, at % 2 === 0 ? '' : ' '),
    ],
    [
      'six characters that it alone contains, at its beginning, in its middle and at its end',
      (doc) => [0, 0.5, 1].every((share) => isFoundByFragment(packLibrary, doc, share)),
    ],
  ])(
    'by %s',
    (_, isFound) => {
      const lost = pack.filter((doc, at) => !isFound(doc, at));
      expect(lost.map(({ text }) => text)).toEqual([]);
    },
    WHOLE_PACK_MS,
  );
});

describe('every entry of any library is found', () => {
  const clauses = [
    ...new Set(pack.flatMap((doc) => doc.text.split(/[，、；。：！？\n…]+/u))),
  ].filter((clause) => clause.length > 2);
  const sentence = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...clauses) },
        fc.string({ unit: 'grapheme' }),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((parts) => parts.join('，'));
  const marks = fc.record({
    mine: fc.boolean(),
    pinned: fc.boolean(),
    best: fc.boolean(),
    uses: fc.nat({ max: 50 }),
  });
  const libraries = fc
    .array(fc.tuple(sentence, marks), { minLength: 1, maxLength: 25 })
    .map((entries) =>
      libraryOf(entries.map(([text, mark], at) => sampleDoc(`s${at}`, text, mark))),
    );

  it(
    'by its own text, its pinyin and six characters of its own',
    () => {
      fc.assert(
        fc.property(libraries, fc.double({ min: 0, max: 1, noNaN: true }), (library, share) => {
          const lost = library.docs.filter(
            (doc) =>
              !isFoundByText(library, doc) ||
              !isFoundByFragment(library, doc, share) ||
              (isHan(doc) && !isFoundByPinyin(library, doc, share < 0.5 ? '' : ' ')),
          );
          expect(lost.map(({ text }) => text)).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
    WHOLE_PACK_MS,
  );
});

it('answers any query with hits that exist, ranges that lie in order within their text, and no more than asked', () => {
  const byId = new Map(pack.map((doc) => [doc.id, doc]));
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.constantFrom(...pack).map((doc) => doc.text.slice(2, 6)),
    fc.constantFrom('#', '@', ' ', "'", 'zh', 'xian', '督查', 'ＣＳ'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const hits = packLibrary.index.search(pieces.join(''), { limit: 20, now: 0 });
      expect(hits.length).toBeLessThanOrEqual(20);
      const ids = hits.flatMap(({ id, grouped = [] }) => [id, ...grouped]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const hit of hits) {
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
