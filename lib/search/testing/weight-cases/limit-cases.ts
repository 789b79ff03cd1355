import { countAligned } from '../../candidates/select-candidates';
import { postingsLimit } from '../../candidates/gather-candidates';
import { narrow } from '../../align/stretch';
import { tabulate } from '../../align/pattern-table';
import { parseQuery } from '../../query/parse-query';
import { foldText } from '../../text/fold-text';
import { pinyinReader } from '../../text/readings';
import type { WeightCases } from './weight-case';

const FUZZY = { southern: true, fh: false, rl: false };

/** Returns the part of a text, `[from, to)`, that a query is aligned with. */
function narrowed(query: string, text: string): [from: number, to: number] {
  const words = parseQuery(query, pinyinReader).words.map(({ atoms }) => atoms);
  const folded = foldText(text);
  const { from, to } = narrow(tabulate(words, FUZZY), {
    chars: Uint16Array.from(folded.chars),
    syllables: Uint16Array.from(pinyinReader.syllablesOf(folded)),
    from: 0,
    to: folded.chars.length,
  });
  return [from, to];
}

/** 30 characters of which none is in a text of 甲 alone, nor sounds like it. */
const LONG = '处在承上启下联系左右协调内外沟通四方的枢纽地位要耐得住寂寞顶';
const FAR = '甲'.repeat(3000);

/** Limits of work: by order they would show in libraries of ten thousands of entries and in very long texts alone. */
export const LIMIT_CASES: WeightCases = {
  READINGS_OF_HAN: {
    why: 'the fourth reading of 参 is rarely meant',
    cases: [2, 4].map((to) => ({
      to,
      read: () => parseQuery('参', pinyinReader).words[0]?.atoms[0]?.readings.length,
      is: 3,
      moved: to,
    })),
  },
  LONG_QUERY: {
    why: 'beyond it less is read and aligned, in proportion',
    cases: [
      { to: 5, read: () => countAligned(1000, 10, 50), is: 80, moved: 50 },
      { to: 11, read: () => postingsLimit(10), is: 200_000, moved: 250_000 },
    ],
  },
  MAX_POSTINGS: {
    why: 'frequent keys add little and cost most',
    cases: [167_000, 333_000].map((to) => ({
      to,
      read: () => postingsLimit(2),
      is: 250_000,
      moved: to,
    })),
  },
  MAX_POSTINGS_OF_LONG: {
    why: 'a long query needs its rare keys all the same',
    cases: [40_000, 80_000].map((to) => ({
      to,
      read: () => postingsLimit(200),
      is: 60_000,
      moved: to,
    })),
  },
  ALIGNED: {
    why: 'of a hundred the right entry is one',
    cases: [67, 133].map((to) => ({
      to,
      read: () => countAligned(1000, 2, 50),
      is: 100,
      moved: to,
    })),
  },
  LARGE_LIBRARY: {
    why: 'where more entries have the same postings, more are aligned',
    cases: [
      { to: 13_300, read: () => countAligned(20_000, 2, 50), is: 100, moved: 200 },
      { to: 26_700, read: () => countAligned(20_001, 2, 50), is: 200, moved: 100 },
    ],
  },
  ALIGNED_OF_LARGE: {
    why: 'twice as many have the same postings',
    cases: [133, 267].map((to) => ({
      to,
      read: () => countAligned(100_000, 2, 50),
      is: 200,
      moved: to,
    })),
  },
  ALIGNED_OF_LONG: {
    why: 'a pasted text has few good candidates, each of which costs more',
    cases: [16, 32].map((to) => ({
      to,
      read: () => countAligned(1000, 200, 50),
      is: 24,
      moved: to,
    })),
  },
  MAX_CELLS: {
    why: 'a text of about 0.3 ms is aligned whole',
    cases: [
      { to: 20_000, read: () => narrowed(LONG, FAR.slice(0, 900)), is: [0, 900], moved: [0, 90] },
      { to: 40_000, read: () => narrowed(LONG, FAR.slice(0, 1200)), is: [0, 90], moved: [0, 1200] },
    ],
  },
  WINDOW_UNITS: {
    why: 'what matches a short query may be scattered over a sentence',
    cases: [43, 85].map((to) => ({
      to,
      read: () => narrowed(LONG.slice(0, 12), FAR),
      is: [0, 64],
      moved: [0, to],
    })),
  },
  WINDOW_QUERIES: {
    why: 'what matches a long query may be scattered over three times its length',
    cases: [
      { to: 4, read: () => narrowed(LONG, FAR), is: [0, 90], moved: [0, 120] },
      { to: 2, read: () => narrowed(LONG, FAR), is: [0, 90], moved: [0, 64] },
    ],
  },
  WINDOW_CHARACTER: {
    why: 'the characters themselves show the place better than their sounds',
    cases: [
      {
        to: 1,
        read: () => narrowed(LONG.slice(0, 12), `橙尚起夏脸${FAR}承上启下${FAR}`)[0] > 100,
        is: true,
        moved: false,
      },
      {
        to: 3,
        read: () => narrowed(LONG.slice(0, 12), `橙尚起夏脸${FAR}承上${FAR}`)[0] > 100,
        is: false,
        moved: true,
      },
    ],
  },
};
