import { encodeSegment } from './segment-codec';
import type { Labels } from '../inverted-index/labels';
import { joinSections } from './sections';
import type { Segment } from '../inverted-index/segment';
import { snapshotVersion } from './snapshot-version';
import type { Snapshot } from '../types';
import { yieldToEventLoop } from '../yield-to-event-loop';

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

/**
 * Returns the SHA-256 of the SHA-256 of a buffer's parts, in hexadecimal digits. The bytes are copied on this thread, and Chromium 156 calculates
 * there too at times: at 100,000 entries that held the page up for 70 and 190 ms, so each part is a task of its own.
 */
async function digestOf(buffer: ArrayBuffer): Promise<string> {
  const parts = Math.ceil(buffer.byteLength / DIGEST_PART);
  const digests = new Uint8Array(parts * DIGEST_LENGTH);
  for (let part = 0; part < parts; part += 1) {
    const from = part * DIGEST_PART;
    const bytes = new Uint8Array(buffer, from, Math.min(DIGEST_PART, buffer.byteLength - from));
    digests.set(await sha256(bytes), part * DIGEST_LENGTH);
    await yieldToEventLoop();
  }
  return Array.from(await sha256(digests), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** In bytes. */
const DIGEST_PART = 4_194_304;
const DIGEST_LENGTH = 32;

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
