import { compareIds } from '../document/compare-ids';
import {
  emitBigrams,
  emitChars,
  emitOtherBigrams,
  emitOtherTrigrams,
  emitTrigrams,
} from './emit-keys';
import { BIGRAM_KEYS, CHAR_KEYS, TRIGRAM_KEYS } from './keys';
import type { Labels } from './labels';
import { LazyDocs } from './lazy-docs';
import { buildPages, type Postings } from './postings';
import { type FacetGroups, groupByFacets } from './facet-groups';
import type { SearchDoc } from '../types';
import type { Units } from '../text/units';

/** The document is live: neither removed nor replaced by a newer form elsewhere. */
export const LIVE = 1;
/** It was pinned or used. */
export const FAVOURED = 2;
/** It is one of the pack's finest. */
export const BEST = 4;

/**
 * A fixed run of documents in flat typed arrays, with the postings that find them. A document is its
 * number here. Only `docs`, `flags` and `workspace` change afterwards.
 */
export interface Segment {
  docs: LazyDocs;
  /** The units of document n are `[starts[n]..starts[n + 1])` of the three arrays below. */
  starts: Uint32Array;
  textLengths: Uint32Array;
  chars: Uint16Array;
  syllables: Uint16Array;
  gaps: Uint8Array;
  /** For each document `LIVE`, `FAVOURED` and `BEST` as they hold. */
  flags: Uint8Array;
  facetGroups: FacetGroups;
  /** The label numbers of document n are `[labelStarts[n]..labelStarts[n + 1])` of `labels`. */
  labelStarts: Uint32Array;
  labels: Uint32Array;
  /** The postings that find them, page by page. */
  byChar: readonly Postings[];
  byBigram: readonly Postings[];
  byTrigram: readonly Postings[];
  /** By the same keys, where a character is read otherwise than it likeliest is. */
  byOtherBigram: readonly Postings[];
  byOtherTrigram: readonly Postings[];
  byLabel: readonly Postings[];
  /** Where a query accumulates scores; empty between queries. */
  workspace: Workspace;
}

/** Scores by document number, and the documents found, of which `count` are set. */
export interface Workspace {
  scores: Float32Array;
  found: Uint32Array;
  count: number;
  /** The number of the last probe that found each document. */
  probes: Uint32Array;
  /** By document number, how literally it holds the query (`Tier`); 0 for not at all. */
  tiers: Uint8Array;
}

/** A document and its units. */
export interface Row {
  doc: SearchDoc;
  units: Units;
}

/** Builds one segment of the rows, ordered by id. */
export function buildSegment(rows: Row[], labels: Labels): Segment {
  rows.sort((a, b) => compareIds(a.doc.id, b.doc.id));
  return layOut(rows, labels);
}

/** Returns an empty workspace for `count` documents. */
export function createWorkspace(count: number): Workspace {
  return {
    scores: new Float32Array(count),
    found: new Uint32Array(count),
    count: 0,
    probes: new Uint32Array(count),
    tiers: new Uint8Array(count),
  };
}

function layOut(rows: readonly Row[], labels: Labels): Segment {
  const docs = rows.map((row) => row.doc);
  const count = docs.length;
  const starts = new Uint32Array(count + 1);
  const labelStarts = new Uint32Array(count + 1);
  const labelNumbers: number[] = [];
  rows.forEach(({ doc, units }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + units.chars.length;
    labelNumbers.push(...labels.numbersOf(doc));
    labelStarts[at + 1] = labelNumbers.length;
  });

  const total = starts[count] ?? 0;
  const chars = new Uint16Array(total);
  const syllables = new Uint16Array(total);
  const gaps = new Uint8Array(total);
  const textLengths = new Uint32Array(count);
  rows.forEach(({ units }, at) => {
    const start = starts[at] ?? 0;
    chars.set(units.chars, start);
    syllables.set(units.syllables, start);
    gaps.set(units.gaps, start);
    textLengths[at] = units.textLength;
  });

  const labelsOf = Uint32Array.from(labelNumbers);
  const units = { chars, syllables };
  const build = (keyLimit: number, emitKeys: typeof emitChars) =>
    buildPages(count, keyLimit, (doc, emit) =>
      emitKeys(units, starts[doc] ?? 0, starts[doc + 1] ?? 0, emit),
    );
  return {
    docs: new LazyDocs(docs),
    starts,
    chars,
    syllables,
    gaps,
    textLengths,
    flags: Uint8Array.from(docs, flagsOf),
    facetGroups: groupByFacets(docs),
    labelStarts,
    labels: labelsOf,
    byChar: build(CHAR_KEYS, emitChars),
    byBigram: build(BIGRAM_KEYS, emitBigrams),
    byTrigram: build(TRIGRAM_KEYS, emitTrigrams),
    byOtherBigram: build(BIGRAM_KEYS, emitOtherBigrams),
    byOtherTrigram: build(TRIGRAM_KEYS, emitOtherTrigrams),
    byLabel: buildPages(count, labels.size, (doc, emit) => {
      for (let at = labelStarts[doc] ?? 0; at < (labelStarts[doc + 1] ?? 0); at += 1) {
        emit(labelsOf[at] ?? 0);
      }
    }),
    workspace: createWorkspace(count),
  };
}

/** Returns the row of one of a segment's documents; its units are views of the segment's arrays. */
export function rowOf(segment: Segment, doc: SearchDoc, at: number): Row {
  const start = segment.starts[at] ?? 0;
  const end = segment.starts[at + 1] ?? 0;
  return {
    doc,
    units: {
      chars: segment.chars.subarray(start, end),
      syllables: segment.syllables.subarray(start, end),
      gaps: segment.gaps.subarray(start, end),
      textLength: segment.textLengths[at] ?? 0,
    },
  };
}

/** Replaces a document by one that differs in use, pin and quality only. */
export function replaceDoc(segment: Segment, at: number, doc: SearchDoc): void {
  segment.docs.replace(at, doc);
  segment.flags[at] = flagsOf(doc);
}

/** Returns how many documents a segment has, deleted ones included. */
export function sizeOf({ docs }: Segment): number {
  return docs.size;
}

/** Marks a document as deleted. */
export function markDeleted(segment: Segment, at: number): void {
  segment.flags[at] = 0;
}

/** Returns `LIVE`, with `FAVOURED` and `BEST` as they hold of the document. */
function flagsOf(doc: SearchDoc): number {
  return LIVE | (doc.pinned || doc.uses ? FAVOURED : 0) | (doc.best ? BEST : 0);
}
