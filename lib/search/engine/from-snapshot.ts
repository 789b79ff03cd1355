import { decodeSegment } from '../snapshot/segment-codec';
import { openIndex } from './open-index';
import type { PinyinReader } from '../text/pinyin-reader';
import { readSections } from '../snapshot/sections';
import { isSnapshot } from '../snapshot/snapshot';
import type { SearchIndex } from '../types';

/**
 * Returns the index that a snapshot was taken of, or null where the value is no snapshot, is truncated or of another version: then
 * the index must be rebuilt. Its arrays lie on the snapshot's own buffer, which it never changes.
 */
export function fromSnapshot(value: unknown, reader: PinyinReader): SearchIndex | null {
  if (!isSnapshot(value)) return null;
  const { segment, labels } = decodeSegment(readSections(value.body), reader);
  return openIndex(segment, labels, reader);
}
