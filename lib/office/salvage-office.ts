import * as v from 'valibot';
import { readContent } from '@/lib/backup/backup-content';
import type {
  FileFault,
  KnownFile,
  OfficeNews,
  Published,
  SharedContent,
  SharedRow,
} from '@/lib/share';

/*
 * What is stored of sharing, as it can be used: a disk that fails, another version and a fault of our own all leave records of another
 * shape. What is left out of a file is read again from the folder.
 */

/** What is stored of what this device shares. */
export interface OwnRecords {
  rows: SharedRow[];
  published: Published | null;
  /** What this device published last. */
  content: SharedContent;
}

const Time = v.pipe(v.number(), v.finite(), v.minValue(0));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Id = v.pipe(v.string(), v.nonEmpty());

const Row = v.object({
  id: Id,
  sharedAt: v.number(),
  hash: v.exactOptional(v.string()),
  time: v.exactOptional(v.number()),
  highest: v.exactOptional(v.number()),
  gone: v.exactOptional(v.number()),
  byFolder: v.exactOptional(v.literal(true)),
});

const Marks = v.object({
  length: v.number(),
  modified: v.exactOptional(v.number()),
  etag: v.exactOptional(v.string()),
  isSettled: v.boolean(),
});

const PublishedFile = v.object({
  sha256: v.string(),
  length: v.number(),
  time: v.number(),
  // Without its marks the file is listed again.
  marks: v.fallback(v.nullable(Marks), null),
});

/** Every fault that a file may have, so that one of another version is not taken for one. */
const FAULTS = {
  'bad-checksum': true,
  'bad-counts': true,
  'braked-changed': true,
  'braked-gone': true,
  'broken-gzip': true,
  missing: true,
  'newer-version': true,
  'not-read': true,
  'other-format': true,
  shrunken: true,
  'too-large': true,
  'unpacks-too-large': true,
} as const satisfies Record<FileFault, true>;
const Fault = v.custom<FileFault>((value) => typeof value === 'string' && value in FAULTS);

const FACTS = {
  who: v.pipe(v.string(), v.maxLength(40)),
  time: Time,
  marks: v.nullable(Marks),
  ids: Count,
  fault: v.nullable(Fault),
  aside: Count,
};
const WholeFile = v.object(FACTS);
const StoredFile = v.object({
  name: v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}\.bijia$/)),
  who: v.fallback(FACTS.who, ''),
  time: v.fallback(FACTS.time, 0),
  marks: v.fallback(FACTS.marks, null),
  ids: v.fallback(FACTS.ids, 0),
  fault: v.fallback(FACTS.fault, 'not-read'),
  aside: v.fallback(FACTS.aside, 0),
  records: v.object({
    snippets: v.array(v.unknown()),
    versions: v.array(v.unknown()),
    tombstones: v.array(v.unknown()),
  }),
});

const News = v.object({
  id: Id,
  what: v.picklist(['new', 'changed', 'withdrawn']),
  who: v.string(),
  at: Time,
  text: v.string(),
});

/** Returns a row; null where it is damaged. */
export function salvageRow(stored: unknown): SharedRow | null {
  const parsed = v.safeParse(Row, stored);
  return parsed.success ? parsed.output : null;
}

/** Returns what this device wrote last; null where it must be written again. */
export function salvagePublished(stored: unknown): Published | null {
  const parsed = v.safeParse(PublishedFile, stored);
  return parsed.success ? parsed.output : null;
}

/** Returns the usable records of what was published last. */
export function salvageContent(stored: unknown): SharedContent {
  const { snippets, tombstones } = readContent(stored).content;
  return { snippets, tombstones };
}

/** Returns one of the news; null where it is damaged. */
export function salvageNews(stored: unknown): OfficeNews | null {
  const parsed = v.safeParse(News, stored);
  return parsed.success ? parsed.output : null;
}

/**
 * Returns what is known of another device's file, with its usable records; null where it is none, and then it is read as a new one. Where
 * anything of it is damaged it has no marks, so that the next round reads the file again; the count of its ids, by which a file is known
 * to have shrunken, is never below what is there.
 */
export function salvageKnownFile(stored: unknown): KnownFile | null {
  const parsed = v.safeParse(StoredFile, stored);
  if (!parsed.success) return null;
  const { records: given, ...facts } = parsed.output;
  const { content, faults } = readContent(given);
  const { snippets, versions, tombstones } = content;
  const isWhole = faults.length === 0 && v.is(WholeFile, stored);
  return {
    ...facts,
    records: { snippets, versions, tombstones },
    ids: Math.max(facts.ids, snippets.length),
    marks: isWhole ? facts.marks : null,
  };
}
