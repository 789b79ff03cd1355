import { fingerprintOf } from './fingerprint';
import { freezeStrings, thawStrings } from './frozen-docs';
import { freezeSegment } from './frozen-segment';
import type { Labels } from './labels';
import { joinSections, readSections } from './sections';
import type { Segment } from './segment';
import { checksumOf, snapshotVersion } from './snapshot-version';
import type { SearchDoc, Snapshot } from './types';

/** What differs between a snapshot and the documents as they are. */
export interface SnapshotDelta {
  changed: SearchDoc[];
  removed: string[];
}

/** A snapshot of a segment in which every document is live. */
export function freeze(segment: Segment, labels: Labels): Snapshot {
  const { docs } = segment;
  const table = joinSections([
    ...freezeStrings(docs.map((doc) => doc.id)),
    Float64Array.from(docs, fingerprintOf),
  ]);
  const body = joinSections(freezeSegment(segment, labels));
  const sums = { table: checksumOf(table), body: checksumOf(body) };
  return { version: snapshotVersion(), sums, table, body };
}

/** Whether a value from outside is a snapshot of this version whose table came back as it was written; the body is checked where it is read. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { version, sums, table, body }: { [K in keyof Snapshot]?: unknown } = value;
  return (
    version === snapshotVersion() &&
    table instanceof ArrayBuffer &&
    body instanceof ArrayBuffer &&
    typeof sums === 'object' &&
    sums !== null &&
    'table' in sums &&
    'body' in sums &&
    sums.table === checksumOf(table)
  );
}

/** The ids of a snapshot's documents, in their order. */
export function idsOf(snapshot: Snapshot): string[] {
  return thawStrings(readSections(snapshot.table)).map((id) => id ?? '');
}

/**
 * What was edited since a snapshot, found by comparing every document's fingerprint: so a snapshot may be as old as
 * it likes, and needs no count of revisions that every writer of the library would have to keep.
 */
export function compareWithSnapshot(
  snapshot: Snapshot,
  docs: ReadonlyMap<string, SearchDoc>,
): SnapshotDelta {
  const sections = readSections(snapshot.table);
  const ids = thawStrings(sections).map((id) => id ?? '');
  const fingerprints = sections.f64();
  const known = new Map(ids.map((id, at) => [id, fingerprints[at]]));
  return {
    changed: [...docs.values()].filter((doc) => known.get(doc.id) !== fingerprintOf(doc)),
    removed: ids.filter((id) => !docs.has(id)),
  };
}
