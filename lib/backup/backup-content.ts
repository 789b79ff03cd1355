import { isObject } from '@/lib/entry/is-object';
import * as v from 'valibot';
import {
  cleanFolder,
  ENTRY_FIELD_ROWS,
  type Pack,
  parsePack,
  salvageContent,
  salvageFields,
} from '@/lib/entry';
import { type Folder, type LibraryRecords, NO_RECORDS, type Snippet } from '@/lib/merge';

/** What was typed into an entry's fill panel and not yet inserted; any JSON value. */
export interface BackupDraft {
  entry: string;
  /** Epoch ms. */
  savedAt: number;
  values: unknown;
}

/**
 * A pack by id and version; `pack` is there for one of the user's own, which nothing else holds. `notes` is what its maker says of this
 * version; it stands beside the pack, where versions that don't have it pass over it, and is missing in what they wrote.
 */
export interface BackupPack {
  id: string;
  version: number;
  pack?: Pack;
  notes?: string;
}

/** Everything the user has. What can be made again from it is never in a backup. */
export interface BackupContent extends LibraryRecords {
  drafts: readonly BackupDraft[];
  /** The settings as stored, whose own versions and migrations they keep. */
  settings: unknown;
  packs: readonly BackupPack[];
}

/** A record of a backup that can't be read; `list` is where it stands and `at` its place there, from 0. */
export interface RecordFault {
  list: Exclude<keyof BackupContent, 'settings'>;
  at: number;
}

/** The content of a backup that has nothing in it. */
export const NO_CONTENT: BackupContent = {
  ...NO_RECORDS,
  drafts: [],
  settings: null,
  packs: [],
};

/**
 * Returns the records of an untrusted content that have their shape, and the places of those that don't. A label that this version
 * does not have is left out of its snippet; no text is refused for it.
 */
export function readContent(value: unknown): { content: BackupContent; faults: RecordFault[] } {
  const faults: RecordFault[] = [];
  const list = <T>(name: RecordFault['list'], read: (one: unknown) => T | null): T[] => {
    const all = isObject(value) ? value[name] : undefined;
    const records: unknown[] = Array.isArray(all) ? all : [];
    return records.flatMap((one, at) => {
      const record = isDeeperThan(DEEPEST, one) ? null : read(one);
      if (record === null) faults.push({ list: name, at });
      return record ?? [];
    });
  };
  const content: BackupContent = {
    snippets: list('snippets', readSnippet),
    versions: list('versions', readVersion),
    tombstones: list('tombstones', (one) => readAs(TombstoneSchema, one)),
    marks: list('marks', (one) => readAs(MarkSchema, one)) as BackupContent['marks'],
    uses: list('uses', (one) => readAs(UseSchema, one)),
    slotValues: list('slotValues', (one) => readAs(SlotValueSchema, one)),
    drafts: list('drafts', (one) => readAs(DraftSchema, one)),
    settings: isObject(value) ? (value['settings'] ?? null) : null,
    packs: list('packs', readPack),
    folders: list('folders', readFolder),
  };
  return { content, faults };
}

/** Levels of a record at most. No version writes more than some ten; what goes through all levels would find no end of the stack. */
const DEEPEST = 100;
/** Characters of a folder's path at most. */
const LONGEST_PATH = 1000;
/** Characters of a pack's notes at most, as in a pack's file. */
const LONGEST_NOTES = 2000;

const Time = v.pipe(v.number(), v.finite(), v.minValue(0));
const Id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
/** Where the device of a record was damaged, it is empty. */
const Device = v.pipe(v.string(), v.maxLength(200));
const Stamped = { updatedAt: Time, device: Device };

const SnippetFacts = v.looseObject({
  id: Id,
  createdAt: Time,
  ...Stamped,
  deletedAt: v.exactOptional(Time),
});
const VersionSchema = v.looseObject({ id: Id, snippet: Id, savedAt: Time, record: v.unknown() });
const TombstoneSchema = v.object({
  id: Id,
  deletedAt: Time,
  device: Device,
  texts: v.optional(v.record(v.string(), Time), {}),
});
const MarkFieldSchema = v.exactOptional(v.object({ value: v.boolean(), ...Stamped }));
const MarkSchema = v.object({ entry: Id, pinned: MarkFieldSchema, hidden: MarkFieldSchema });
const UseSchema = v.object({
  entry: Id,
  device: Device,
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  lastUsedAt: Time,
});
const SlotValueSchema = v.object({
  name: v.string(),
  text: v.string(),
  createdAt: Time,
  ...Stamped,
});
const FolderSchema = v.object({
  path: v.pipe(v.string(), v.maxLength(LONGEST_PATH)),
  isDeleted: v.boolean(),
  ...Stamped,
});
const DraftSchema = v.object({ entry: Id, savedAt: Time, values: v.unknown() });
const PackHead = v.looseObject({ id: Id, version: v.number() });

function readAs<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}

function readSnippet(value: unknown): Snippet | null {
  const facts = readAs(SnippetFacts, value);
  const content = facts && salvageContent(facts);
  if (!facts || !content) return null;
  const fieldNames = new Set<string>(ENTRY_FIELD_ROWS.map(([name]) => name));
  const others = Object.entries(facts).filter(([name]) => !fieldNames.has(name));
  return { ...Object.fromEntries(others), ...factsOf(facts), ...content, ...salvageFields(facts) };
}

/** What every snippet has, beside what this version does not know. */
function factsOf({
  id,
  createdAt,
  updatedAt,
  device,
  deletedAt,
}: v.InferOutput<typeof SnippetFacts>) {
  return { id, createdAt, updatedAt, device, ...(deletedAt === undefined ? {} : { deletedAt }) };
}

function readVersion(value: unknown): BackupContent['versions'][number] | null {
  const version = readAs(VersionSchema, value);
  const record = version && readSnippet(version.record);
  return record ? { ...version, record } : null;
}

function readPack(value: unknown): BackupPack | null {
  const head = readAs(PackHead, value);
  if (!head) return null;
  const { id, version, notes } = head;
  if (head['pack'] === undefined) return { id, version };
  const parsed = parsePack(head['pack']);
  if (!parsed.ok) return null;
  const described = typeof notes === 'string' ? { notes: notes.slice(0, LONGEST_NOTES) } : {};
  return { id, version, pack: parsed.pack, ...described };
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/**
 * A path is cleaned as if it were typed. An earlier version wrote the path alone, of a folder that it had: that it was deleted is the later
 * act, whenever that was.
 */
function readFolder(value: unknown): Folder | null {
  const given = { path: value, isDeleted: false, updatedAt: 0, device: '' };
  const folder = readAs(FolderSchema, typeof value === 'string' ? given : value);
  const path = folder && cleanFolder(folder.path);
  return path ? { ...folder, path } : null;
}
