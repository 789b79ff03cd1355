import { encodeSegment } from './segment-codec';
import type { Labels } from '../inverted-index/labels';
import { joinSections } from './sections';
import type { Segment } from '../inverted-index/segment';
import { snapshotVersion } from './snapshot-version';
import type { Snapshot } from '../types';

/** A snapshot of a segment in which every document is live. */
export async function encodeSnapshot(segment: Segment, labels: Labels): Promise<Snapshot> {
  const body = joinSections(encodeSegment(segment, labels));
  const digest = await digestOf(body);
  return { version: snapshotVersion(), size: body.byteLength, digest, body };
}

/** Whether a value from outside is a snapshot of this version, and whole. That it came back as it was written is for `isIntact` to say. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { version, size, digest, body }: { [K in keyof Snapshot]?: unknown } = value;
  return (
    version === snapshotVersion() &&
    typeof digest === 'string' &&
    body instanceof ArrayBuffer &&
    size === body.byteLength
  );
}

/** Whether a snapshot came back bit for bit as it was written. */
export async function isIntact({ body, digest }: Snapshot): Promise<boolean> {
  return (await digestOf(body)) === digest;
}

/** The SHA-256 of a buffer in hexadecimal digits, calculated off this thread. */
async function digestOf(buffer: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', buffer));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
