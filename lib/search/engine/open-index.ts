import type { Labels } from '../inverted-index/labels';
import type { Segment } from '../inverted-index/segment';
import { encodeSnapshot } from '../snapshot/snapshot';
import type { PinyinReader } from '../text/pinyin-reader';
import { unitsOf } from '../text/units';
import type { SearchDoc, SearchIndex } from '../types';
import { LiveSegments } from './live-segments';
import { runQuery } from './run-query';

/** Opens an index over a segment whose labels are in `labels`. */
export function openIndex(first: Segment, labels: Labels, reader: PinyinReader): SearchIndex {
  const segments = new LiveSegments(first, labels);

  function reindex(doc: SearchDoc): void {
    segments.put({ doc, units: unitsOf(doc, reader) });
  }

  function put(doc: SearchDoc): void {
    if (!segments.favour(doc)) reindex(doc);
  }

  const query: SearchIndex['query'] = (text, options) =>
    runQuery({ segments: segments.current(), labels, reader }, text, options);

  return {
    get size() {
      return segments.size;
    },
    query,
    search: (text, options) => query(text, options).hits,
    add: put,
    update: put,
    favour: (doc) => segments.favour(doc),
    reindex,
    remove: (id) => segments.remove(id),
    toSnapshot: () => encodeSnapshot(segments.merged(), labels),
  };
}
