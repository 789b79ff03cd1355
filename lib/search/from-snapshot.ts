import { thawSegment } from './frozen-segment';
import { openIndex } from './open-index';
import type { Reader } from './reader';
import { readSections } from './sections';
import { idsOf, isSnapshot } from './snapshot';
import { checksumOf } from './snapshot-version';
import type { SearchIndex } from './types';

/**
 * The index that a snapshot was taken of; null where the value is none, is of another version or did not come
 * back as it was written, and the index must be built anew. Its arrays lie on the snapshot's own buffers.
 */
export function fromSnapshot(value: unknown, reader: Reader): SearchIndex | null {
  if (!isSnapshot(value) || checksumOf(value.body) !== value.sums.body) return null;
  const { segment, labels } = thawSegment(idsOf(value), readSections(value.body), reader);
  return openIndex(segment, labels, reader);
}
