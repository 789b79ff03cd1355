import {
  bodyOf,
  isBuiltIn,
  MAX_SNIPPET_LENGTH,
  type Pack,
  type PackEntry,
  type PackFault,
  parsePack,
} from '@/lib/entry';
import { parseBody } from '@/lib/pattern';
import { type HeadFacts, readWhole, type WholeFault, writeWhole } from './whole-file';

/** A pack that somebody made, with what its maker says of this version. */
export type MadePack = Pack & { notes: string };

const FORMAT = 'bijia-pack';
/** What a pack's file may have, and what it may unpack to, in bytes. */
export const PACK_FILE_LIMIT = 20_000_000;
const LARGEST = 100_000_000;
const MOST_ENTRIES = 20_000;
const LONGEST_ID = 200;
const LONGEST_TITLE = 40;
const LONGEST_NOTES = 2000;

/** Returns the bytes of a pack's file, and the SHA-256 of what it holds. */
export function writePackFile(
  { id, version, title, notes, entries }: MadePack,
  facts: HeadFacts,
): Promise<{ bytes: Uint8Array; sha256: string }> {
  return writeWhole({ id, version, title, notes, entries }, { ...facts, format: FORMAT });
}

export type PackFileReading =
  | { ok: true; pack: MadePack; head: HeadFacts & { sha256: string } }
  | { ok: false; reason: WholeFault }
  | { ok: false; reason: 'bad-pack'; faults: PackFault[] };

/** Returns the pack in a file once it is whole and every entry is fit to be shown and inserted; else what is wrong, entry by entry. */
export async function readPackFile(bytes: Uint8Array): Promise<PackFileReading> {
  const whole = await readWhole(bytes, { format: FORMAT, limit: LARGEST });
  if (!whole.ok) return whole;
  const parsed = parsePack(whole.content);
  const notes = notesOf(whole.content);
  const faults = parsed.ok ? checkPack({ ...parsed.pack, notes }) : parsed.faults;
  return parsed.ok && faults.length === 0
    ? { ok: true, pack: { ...parsed.pack, notes }, head: whole.head }
    : { ok: false, reason: 'bad-pack', faults };
}

/** Returns the id of a pack made of a random text. */
export function packIdOf(random: string): string {
  return `p-${random.replace(/[^0-9a-z]/g, '').slice(-16)}`;
}

/**
 * Returns what a pack of others must not have, beside what its shape forbids. Its entries' ids begin with its own, so that none stands in
 * the place of another pack's; no text holds characters that show it otherwise than it is.
 */
export function checkPack(pack: MadePack): PackFault[] {
  const faults: PackFault[] = [];
  const head = (path: string, message: string) => faults.push({ entry: 'pack', path, message });
  if (isBuiltIn(pack.id) || !/^p-[0-9a-z]{8,32}$/.test(pack.id))
    head('id', 'not the id of a pack that somebody made');
  if (pack.entries.length === 0) head('entries', 'none');
  if (pack.entries.length > MOST_ENTRIES) head('entries', `more than ${MOST_ENTRIES}`);
  if (pack.title.length > LONGEST_TITLE || isDeceptive(pack.title)) head('title', 'not a title');
  if (pack.notes.length > LONGEST_NOTES || isDeceptive(pack.notes)) head('notes', 'not notes');
  return [...faults, ...pack.entries.flatMap((entry) => checkEntry(pack.id, entry))];
}

function checkEntry(pack: string, entry: PackEntry): PackFault[] {
  const faults: PackFault[] = [];
  const add = (path: string, message: string) => faults.push({ entry: entry.id, path, message });
  const body = bodyOf(entry);
  if (!entry.id.startsWith(`${pack}-`)) add('id', 'does not begin with the id of its pack');
  if (entry.id.length > LONGEST_ID) add('id', 'too long');
  if (body.length > MAX_SNIPPET_LENGTH) add('text', 'too long');
  const words = [body, entry.title ?? '', ...entry.source.heading, entry.source.quote ?? ''];
  if (words.some(isDeceptive)) add('text', 'characters that are not shown, or turn others round');
  // A long text is not read for its grammar: that takes time by its length.
  const parsed = entry.kind === 'phrase' || faults.length > 0 ? null : parseBody(entry.kind, body);
  if (parsed && !parsed.ok) add('body', parsed.errors.map(({ code }) => code).join(', '));
  return faults;
}

/**
 * Control characters but for tab and line feed, halves of characters, what takes no room (zero-width spaces, soft hyphens, tag characters,
 * in which words can hide) and what changes the direction of writing. The joiner stays: emoji are made with it.
 */
function isDeceptive(text: string): boolean {
  return (
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(
      text,
    ) || /[\p{Cs}\u{e0000}-\u{e007f}]/u.test(text)
  );
}

function notesOf(content: unknown): string {
  if (typeof content !== 'object' || content === null || !('notes' in content)) return '';
  return typeof content.notes === 'string' ? content.notes : '';
}
