import * as v from 'valibot';

/** The file that makes a folder an office's. Without it nothing is written there. */
export const MARKER_PATH = 'bijia.json';
/** More than a marker ever has, in bytes. */
export const MARKER_LIMIT = 10_000;
/** The folder of the devices’ files. */
export const DEVICES_PATH = 'd';

const FORMAT = 'bijia-office';
const VERSION = 1;

const MarkerSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** A random id: it distinguishes two folders of one name. */
  library: v.pipe(v.string(), v.regex(/^[0-9a-z-]{8,64}$/)),
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(60)),
});

/** What an office's folder says of itself. */
export type Marker = Pick<v.InferOutput<typeof MarkerSchema>, 'library' | 'name'>;

export type MarkerReading =
  | { ok: true; marker: Marker }
  | { ok: false; reason: 'foreign-marker' | 'newer-version' };

/** Returns the bytes of a marker. */
export function writeMarker({ library, name }: Marker): Uint8Array {
  const marker = { format: FORMAT, version: VERSION, library, name };
  return new TextEncoder().encode(`${JSON.stringify(marker, null, 2)}\n`);
}

/** Reads a marker; `foreign-marker` is a file of that name that is none. */
export function readMarker(bytes: Uint8Array): MarkerReading {
  const parsed = v.safeParse(MarkerSchema, parseJson(bytes));
  if (!parsed.success) return { ok: false, reason: 'foreign-marker' };
  const { version, library, name } = parsed.output;
  if (version > VERSION) return { ok: false, reason: 'newer-version' };
  return { ok: true, marker: { library, name } };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
