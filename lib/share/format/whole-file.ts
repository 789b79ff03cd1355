import * as v from 'valibot';
import { gunzip, gzip, sha256 } from '@/lib/backup/gzip';

/*
 * A file in the shared folder is two lines of JSON, gzip as a whole, as a backup is: the head, with the SHA-256 of the second line's bytes
 * and how many records there are, and the content. A file that is torn, half arrived or was changed by anything fails its sum, and
 * its reader keeps what was read before.
 */

const VERSION = 1;

const HeadSchema = v.object({
  format: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The extension's version. */
  product: v.pipe(v.string(), v.maxLength(40)),
  /** The random id under which a device shares. */
  device: v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/)),
  /** What the person calls this device, as the others see it. */
  who: v.pipe(v.string(), v.maxLength(40)),
  /** Epoch ms, by the writer's clock. */
  time: v.pipe(v.number(), v.finite(), v.minValue(0)),
  counts: v.record(v.string(), v.number()),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

type Head = v.InferOutput<typeof HeadSchema>;
/** What the writer of a file says of it. */
export type HeadFacts = Pick<Head, 'device' | 'product' | 'time' | 'who'>;

/** Why a file of the shared folder is not read. `other-format`: it is one of ours, of another kind, or none. */
export type WholeFault =
  | 'bad-checksum'
  | 'bad-counts'
  | 'broken-gzip'
  | 'newer-version'
  | 'other-format'
  | 'unpacks-too-large';

/** Returns the bytes of a file with this content, and the SHA-256 of the content. */
export async function writeWhole(
  content: object,
  facts: HeadFacts & { format: string },
): Promise<{ bytes: Uint8Array; sha256: string }> {
  const body = new TextEncoder().encode(JSON.stringify(content));
  const sum = await sha256(body);
  const { format, device, product, time, who } = facts;
  const counts = countLists(content);
  const head: Head = { format, version: VERSION, product, device, who, time, counts, sha256: sum };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const whole = new Uint8Array(line.length + body.length);
  whole.set(line);
  whole.set(body, line.length);
  return { bytes: await gzip(whole), sha256: sum };
}

export type WholeReading =
  | { ok: true; head: HeadFacts & { sha256: string }; content: unknown }
  | { ok: false; reason: WholeFault };

/** Returns the untrusted content of a file, once its sum and counts are right; unpacking stops at `limit` bytes. */
export async function readWhole(
  bytes: Uint8Array,
  { format, limit }: { format: string; limit: number },
): Promise<WholeReading> {
  const unpacked = await gunzip(bytes, limit);
  if (!unpacked.ok) return unpacked;
  const end = unpacked.bytes.indexOf(0x0a);
  const head = end === -1 || end > 10_000 ? null : parseHead(unpacked.bytes.subarray(0, end));
  if (!head || head.format !== format) return { ok: false, reason: 'other-format' };
  if (head.version > VERSION) return { ok: false, reason: 'newer-version' };
  const body = unpacked.bytes.subarray(end + 1);
  if ((await sha256(body)) !== head.sha256) return { ok: false, reason: 'bad-checksum' };
  const content = parseJson(body);
  const counts = countLists(content);
  const isWhole = Object.entries(head.counts).every(([list, count]) => counts[list] === count);
  if (!isWhole) return { ok: false, reason: 'bad-counts' };
  const { device, product, time, who, sha256: sum } = head;
  return { ok: true, head: { device, product, time, who, sha256: sum }, content };
}

function parseHead(line: Uint8Array): Head | null {
  const parsed = v.safeParse(HeadSchema, parseJson(line));
  return parsed.success ? parsed.output : null;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function countLists(content: unknown): Record<string, number> {
  if (typeof content !== 'object' || content === null) return {};
  const lists = Object.entries(content).flatMap(([name, value]: [string, unknown]) =>
    Array.isArray(value) ? [[name, value.length] as const] : [],
  );
  return Object.fromEntries(lists);
}
