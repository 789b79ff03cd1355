import { FORMS, FUNCTIONS, KINDS, THEMES } from '@/lib/entry';
import type { SearchDoc } from '../types';

/**
 * What filters and facets ask of documents, by signature: the distinct combinations of kind, owner, function,
 * themes and forms. There are few beside the documents, so a query counts documents by signature and
 * looks at each signature once.
 */
export interface Signatures {
  /** Signature of each document. */
  ofDocs: Uint32Array;
  /** By signature, as numbers and as bits in the order of the closed lists; `functions` counts from 1. */
  kinds: Uint8Array;
  mine: Uint8Array;
  functions: Uint8Array;
  themes: Uint32Array;
  forms: Uint32Array;
}

/** Numbers the signatures of the documents in the order of their first use. */
export function signDocs(docs: readonly SearchDoc[]): Signatures {
  const numbers = new Map<string, number>();
  const firsts: SearchDoc[] = [];
  const ofDocs = new Uint32Array(docs.length);
  docs.forEach((doc, at) => {
    const themes = bitsOf(THEMES, doc.themes);
    const key = `${doc.kind} ${doc.mine} ${doc.function} ${themes} ${bitsOf(FORMS, doc.forms)}`;
    const known = numbers.get(key);
    ofDocs[at] = known ?? firsts.length;
    if (known !== undefined) return;
    numbers.set(key, firsts.length);
    firsts.push(doc);
  });
  return {
    ofDocs,
    kinds: Uint8Array.from(firsts, (doc) => KINDS.indexOf(doc.kind)),
    mine: Uint8Array.from(firsts, (doc) => Number(doc.mine)),
    functions: Uint8Array.from(firsts, (doc) =>
      doc.function ? FUNCTIONS.indexOf(doc.function) + 1 : 0,
    ),
    themes: Uint32Array.from(firsts, (doc) => bitsOf(THEMES, doc.themes)),
    forms: Uint32Array.from(firsts, (doc) => bitsOf(FORMS, doc.forms)),
  };
}

/** The values as bits in the order of their closed list. */
export function bitsOf<T>(list: readonly T[], values: readonly T[]): number {
  let bits = 0;
  for (const value of values) {
    const at = list.indexOf(value);
    if (at >= 0) bits |= 1 << at;
  }
  return bits >>> 0;
}
