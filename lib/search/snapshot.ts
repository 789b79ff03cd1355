import { freezeStrings } from './frozen-docs';
import { freezeSegment } from './frozen-segment';
import type { Labels } from './labels';
import { joinSections } from './sections';
import type { Segment } from './segment';
import { checksumOf, snapshotVersion } from './snapshot-version';
import type { Snapshot } from './types';

/** A snapshot of a segment in which every document is live. */
export function freeze(segment: Segment, labels: Labels): Snapshot {
  const body = joinSections([
    ...freezeStrings(segment.docs.map((doc) => doc.id)),
    ...freezeSegment(segment, labels),
  ]);
  return { version: snapshotVersion(), sum: checksumOf(body), body };
}

/** Whether a value from outside is a snapshot of this version that came back as it was written. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { version, sum, body }: { [K in keyof Snapshot]?: unknown } = value;
  return version === snapshotVersion() && body instanceof ArrayBuffer && sum === checksumOf(body);
}
