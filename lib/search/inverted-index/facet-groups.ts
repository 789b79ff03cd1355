import { BUILT_IN_PACKS, DOCUMENT_TYPES, FORMS, FUNCTIONS, KINDS, THEMES } from '@/lib/entry';
import type { SearchDoc } from '../types';

/**
 * Documents grouped by (kind, owner, function, themes, forms, document types), so that facets are counted and filters tested once per group.
 * There are far fewer groups than documents.
 */
export interface FacetGroups {
  /** The number of each document's group. */
  groupOfDoc: Uint32Array;
  /** By group, as numbers and as bits in the order of the closed lists; `functions` counts from 1. */
  kinds: Uint8Array;
  /** Whose they are, as `ownerOf` numbers it. */
  owners: Uint8Array;
  functions: Uint8Array;
  themes: Uint32Array;
  forms: Uint32Array;
  documentTypes: Uint32Array;
}

/** Groups documents by the fields that filters and facets test; groups are numbered in the order of their first document. */
export function groupByFacets(docs: readonly SearchDoc[]): FacetGroups {
  const numbers = new Map<string, number>();
  const firsts: SearchDoc[] = [];
  const groupOfDoc = new Uint32Array(docs.length);
  docs.forEach((doc, at) => {
    const themes = bitsOf(THEMES, doc.themes);
    const lists = [themes, bitsOf(FORMS, doc.forms), typesOf(doc)].join(' ');
    const key = `${doc.kind} ${ownerOf(doc)} ${doc.function} ${lists}`;
    const known = numbers.get(key);
    groupOfDoc[at] = known ?? firsts.length;
    if (known !== undefined) return;
    numbers.set(key, firsts.length);
    firsts.push(doc);
  });
  return {
    groupOfDoc,
    kinds: Uint8Array.from(firsts, (doc) => KINDS.indexOf(doc.kind)),
    owners: Uint8Array.from(firsts, ownerOf),
    functions: Uint8Array.from(firsts, (doc) =>
      doc.function ? FUNCTIONS.indexOf(doc.function) + 1 : 0,
    ),
    themes: Uint32Array.from(firsts, (doc) => bitsOf(THEMES, doc.themes)),
    forms: Uint32Array.from(firsts, (doc) => bitsOf(FORMS, doc.forms)),
    documentTypes: Uint32Array.from(firsts, typesOf),
  };
}

/** The user's own documents. */
export const MINE = 1;
/** The first built-in pack; the others follow in the order of their list. */
export const FIRST_PACK = 2;

/** Whose a document is: `MINE`, a built-in pack's number from `FIRST_PACK` on, or 0 for another pack. */
function ownerOf({ mine, pack }: SearchDoc): number {
  if (mine) return MINE;
  const at = BUILT_IN_PACKS.findIndex((id) => id === pack);
  return at < 0 ? 0 : FIRST_PACK + at;
}

function typesOf({ documentTypes = [] }: SearchDoc): number {
  return bitsOf(DOCUMENT_TYPES, documentTypes);
}

/** Returns the values as bits in the order of their closed list. */
export function bitsOf<T>(list: readonly T[], values: readonly T[]): number {
  let bits = 0;
  for (const value of values) {
    const at = list.indexOf(value);
    if (at >= 0) bits |= 1 << at;
  }
  return bits >>> 0;
}
