import { FORMS, FUNCTIONS, KINDS, THEMES } from '@/lib/entry';
import { FORM, FUNCTION, TAB, THEME } from './filter';
import type { Signatures } from './signatures';
import type { Facets } from './types';

/** The matches of one segment: how many there are of each signature, and the parts of the filter that it fails. */
export interface Tally {
  signatures: Signatures;
  counts: Uint32Array;
  failed: Uint8Array;
}

/** Adds the tallies up: `total` passed the whole filter, a facet counts what fails no part but its own. */
export function countFacets(tallies: readonly Tally[]): { total: number; facets: Facets } {
  const kinds = new Uint32Array(KINDS.length);
  const functions = new Uint32Array(FUNCTIONS.length + 1);
  const themes = new Uint32Array(THEMES.length);
  const forms = new Uint32Array(FORMS.length);
  let total = 0;
  let all = 0;
  let mine = 0;

  for (const { signatures, counts, failed } of tallies) {
    counts.forEach((count, at) => {
      if (count === 0) return;
      const parts = failed[at] ?? 0;
      if (parts === 0) total += count;
      if ((parts & ~TAB) === 0) {
        all += count;
        add(kinds, signatures.kinds[at] ?? 0, count);
        if (signatures.mine[at] === 1) mine += count;
      }
      if ((parts & ~FUNCTION) === 0) add(functions, signatures.functions[at] ?? 0, count);
      if ((parts & ~THEME) === 0) addToBits(themes, signatures.themes[at] ?? 0, count);
      if ((parts & ~FORM) === 0) addToBits(forms, signatures.forms[at] ?? 0, count);
    });
  }
  return {
    total,
    facets: {
      all,
      kinds: { phrase: kinds[0] ?? 0, pattern: kinds[1] ?? 0, outline: kinds[2] ?? 0 },
      mine,
      functions: byName(FUNCTIONS, functions.subarray(1)),
      themes: byName(THEMES, themes),
      forms: byName(FORMS, forms),
    },
  };
}

function add(counts: Uint32Array, at: number, count: number): void {
  counts[at] = (counts[at] ?? 0) + count;
}

function addToBits(counts: Uint32Array, bits: number, count: number): void {
  for (let left = bits; left !== 0;) {
    const at = 31 - Math.clz32(left);
    add(counts, at, count);
    left ^= 1 << at;
  }
}

function byName<T extends string>(
  list: readonly T[],
  counts: Uint32Array,
): Partial<Record<T, number>> {
  const named: Partial<Record<T, number>> = {};
  list.forEach((name, at) => {
    const count = counts[at] ?? 0;
    if (count > 0) named[name] = count;
  });
  return named;
}
