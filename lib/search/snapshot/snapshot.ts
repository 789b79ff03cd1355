import { encodeSegment } from './segment-codec';
import type { Labels } from '../inverted-index/labels';
import { joinSections } from './sections';
import type { Segment } from '../inverted-index/segment';
import { checksumInSlices, checksumOf, snapshotVersion } from './snapshot-version';
import type { Snapshot } from '../types';

/** A snapshot of a segment in which every document is live. */
export function encodeSnapshot(segment: Segment, labels: Labels): Snapshot {
  const body = joinSections(encodeSegment(segment, labels));
  return { version: snapshotVersion(), size: body.byteLength, sum: checksumOf(body), body };
}

/** Whether a value from outside is a snapshot of this version, and whole. That it came back as it was written is for `isIntact` to say. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { version, size, sum, body }: { [K in keyof Snapshot]?: unknown } = value;
  return (
    version === snapshotVersion() &&
    typeof sum === 'number' &&
    body instanceof ArrayBuffer &&
    size === body.byteLength
  );
}

/** Whether a snapshot came back bit for bit as it was written; lets others in by `pause` while it reads. */
export async function isIntact(
  { body, sum }: Snapshot,
  pause: () => Promise<void>,
): Promise<boolean> {
  return (await checksumInSlices(body, pause)) === sum;
}
