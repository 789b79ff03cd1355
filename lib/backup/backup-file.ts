import * as v from 'valibot';
import { type BackupContent, type RecordFault, readContent } from './backup-content';
import { gunzip, gzip, sha256 } from './gzip';

/*
 * A backup is two lines of JSON, gzip as a whole: the head, with the SHA-256 of the second line's bytes, and the content. A file that is torn, or
 * was changed by anything, fails its sum. Unpacked by hand it is still read.
 */

const FORMAT = 'bijia-backup';
/** Counts up with every change that an earlier version would read wrongly. */
const VERSION = 1;
/** What a backup may unpack to, in bytes: a hundred times what 20,000 snippets take. */
const LARGEST = 500_000_000;

const HeadSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The extension's version. */
  product: v.string(),
  device: v.string(),
  /** Epoch ms. */
  time: v.number(),
  counts: v.record(v.string(), v.number()),
  sha256: v.string(),
});

/** What a backup says of itself. */
export type BackupHead = v.InferOutput<typeof HeadSchema>;

/** Why a file is no backup that can be read. `newer-version`: a later extension wrote it. */
export type BackupFault =
  | 'bad-checksum'
  | 'bad-counts'
  | 'broken-gzip'
  | 'newer-version'
  | 'not-a-backup'
  | 'unpacks-too-large';

export type BackupReading =
  | { ok: true; head: BackupHead; content: BackupContent; faults: RecordFault[] }
  | { ok: false; reason: BackupFault };

/** Returns the bytes of a backup file. */
export async function writeBackup(
  content: BackupContent,
  { product, device, time }: Pick<BackupHead, 'product' | 'device' | 'time'>,
): Promise<Uint8Array> {
  const body = new TextEncoder().encode(JSON.stringify(content));
  const head: BackupHead = {
    format: FORMAT,
    version: VERSION,
    product,
    device,
    time,
    counts: countRecords(content),
    sha256: await sha256(body),
  };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const whole = new Uint8Array(line.length + body.length);
  whole.set(line);
  whole.set(body, line.length);
  return gzip(whole);
}

/** Returns what a backup file holds, once its sum and counts are found to be right; records that have lost their shape are faults. */
export async function readBackup(bytes: Uint8Array): Promise<BackupReading> {
  const unpacked = isGzip(bytes) ? await gunzip(bytes, LARGEST) : { ok: true as const, bytes };
  if (!unpacked.ok) return unpacked;
  const end = unpacked.bytes.indexOf(0x0a);
  const head = parseHead(unpacked.bytes.subarray(0, end === -1 ? undefined : end));
  if (!head) return { ok: false, reason: 'not-a-backup' };
  if (head.version > VERSION) return { ok: false, reason: 'newer-version' };
  const body = end === -1 ? new Uint8Array() : unpacked.bytes.subarray(end + 1);
  if ((await sha256(body)) !== head.sha256) return { ok: false, reason: 'bad-checksum' };
  const parsed = parseJson(new TextDecoder().decode(body));
  if (!isSameCounts(countRecords(parsed), head.counts)) return { ok: false, reason: 'bad-counts' };
  return { ok: true, head, ...readContent(parsed) };
}

/** Returns whether bytes begin as a backup does, packed or not. */
export function looksLikeBackup(bytes: Uint8Array): boolean {
  if (isGzip(bytes)) return true;
  return new TextDecoder().decode(bytes.subarray(0, 40)).startsWith(`{"format":"${FORMAT}"`);
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

function parseHead(bytes: Uint8Array): BackupHead | null {
  if (bytes.length > 100_000) return null;
  const parsed = v.safeParse(HeadSchema, parseJson(new TextDecoder().decode(bytes)));
  return parsed.success ? parsed.output : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many records each list has. */
function countRecords(content: unknown): Record<string, number> {
  if (typeof content !== 'object' || content === null) return {};
  const lists = Object.entries(content).filter(([, value]) => Array.isArray(value));
  return Object.fromEntries(lists.map(([name, list]) => [name, (list as unknown[]).length]));
}

function isSameCounts(
  found: Readonly<Record<string, number>>,
  stated: Readonly<Record<string, number>>,
): boolean {
  return Object.entries(stated).every(([name, count]) => found[name] === count);
}
