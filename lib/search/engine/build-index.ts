import { createLabels } from '../inverted-index/labels';
import { openIndex } from './open-index';
import { pinyinReader } from '../text/readings';
import { type Row, buildSegment } from '../inverted-index/segment';
import type { SearchDoc, SearchIndex } from '../types';
import { unitsOf } from '../text/units';

/** Builds an index in parts, so that the caller can yield to the event loop between them. */
export interface IndexBuilder {
  /** Reads more documents; each id may come once. */
  add(docs: readonly SearchDoc[]): void;
  /** Returns the index over all of them. */
  finish(): SearchIndex;
}

/** Creates the builder of an index. */
export function beginIndex(): IndexBuilder {
  const rows: Row[] = [];
  return {
    add(docs) {
      for (const doc of docs) rows.push({ doc, units: unitsOf(doc, pinyinReader) });
    },
    finish() {
      const labels = createLabels(pinyinReader);
      return openIndex(buildSegment(rows, labels), labels, pinyinReader);
    },
  };
}
