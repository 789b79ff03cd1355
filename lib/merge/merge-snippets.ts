import { compareSnippets, compareText, hashOf } from './order';
import type { LibraryRecords, Snippet, Tombstone, Version } from './records';

/*
 * A snippet is the set of the texts that it ever had, each once, with the stamp of its latest writing; the latest of all is the
 * snippet, the others are its versions. Merging is then the union of two such sets, which is commutative, associative and
 * idempotent, and loses no text. What is thrown away for good is known by a tombstone: it takes the texts that it
 * names, up to their times, and where it is not older than the latest text left, none of them is the snippet: they stay as versions of something
 * deleted. Both only ever grow when tombstones are brought together, so that the order of merging decides nothing.
 */

/** What one snippet id stands for on both sides. */
interface History {
  /** By hash of the text. */
  texts: Map<string, Snippet>;
  tombstone?: Tombstone;
}

/** The records that make up the histories of snippets. */
export type SnippetRecords = Pick<LibraryRecords, 'snippets' | 'versions' | 'tombstones'>;

/** Returns the snippets of both sides with their versions and tombstones, each list sorted by id. */
export function mergeSnippets(a: SnippetRecords, b: SnippetRecords): SnippetRecords {
  const histories = new Map<string, History>();
  for (const side of [a, b]) gather(histories, side);
  const settled = [...histories.values()].map(settle);
  return {
    snippets: byId(settled.flatMap(({ snippet }) => snippet ?? [])),
    versions: byId(settled.flatMap(({ versions }) => versions)),
    tombstones: byId([...histories.values()].flatMap(({ tombstone }) => tombstone ?? [])),
  };
}

/** Returns the texts that an id ever had on one side, by their hash; what is in the trash included. */
export function textsById(side: SnippetRecords): Map<string, ReadonlyMap<string, Snippet>> {
  const histories = new Map<string, History>();
  gather(histories, side);
  return new Map([...histories].map(([id, { texts }]) => [id, texts]));
}

/**
 * Returns the tombstone that a snippet leaves when it is removed from the trash for good with its versions: it bears the time of the
 * deletion, so that an edit made elsewhere since then is not lost to it.
 */
export function makeTombstone(
  snippet: Snippet,
  versions: readonly Version[],
  device: string,
): Tombstone {
  const deletedAt = Math.max(snippet.deletedAt ?? snippet.updatedAt, snippet.updatedAt);
  const texts = [snippet, ...versions.map(({ record }) => record)];
  return {
    id: snippet.id,
    deletedAt,
    device,
    texts: Object.fromEntries(texts.map((text) => [hashOf(text), deletedAt])),
  };
}

function gather(into: Map<string, History>, side: SnippetRecords): void {
  for (const snippet of side.snippets) addText(into, snippet.id, snippet);
  for (const { snippet, record } of side.versions) addText(into, snippet, record);
  for (const tombstone of side.tombstones) {
    const history = historyOf(into, tombstone.id);
    history.tombstone = history.tombstone
      ? join(history.tombstone, tombstone)
      : sortTexts(tombstone);
  }
}

function addText(into: Map<string, History>, id: string, record: Snippet): void {
  const { texts } = historyOf(into, id);
  const hash = hashOf(record);
  const known = texts.get(hash);
  // A version's own record may name another id in a file that was edited by hand.
  if (!known || compareSnippets(known, record) < 0) texts.set(hash, { ...record, id });
}

function historyOf(into: Map<string, History>, id: string): History {
  const known = into.get(id);
  if (known) return known;
  const history: History = { texts: new Map() };
  into.set(id, history);
  return history;
}

/** The later deletion, and every text that either threw away, up to the later time. */
function join(a: Tombstone, b: Tombstone): Tombstone {
  const later = a.deletedAt - b.deletedAt || compareText(a.device, b.device);
  const texts = new Map(Object.entries(a.texts));
  for (const [hash, time] of Object.entries(b.texts))
    texts.set(hash, Math.max(time, texts.get(hash) ?? time));
  return sortTexts({ ...(later < 0 ? b : a), texts: Object.fromEntries(texts) });
}

/** In one order, so that equal tombstones have equal JSON. */
function sortTexts(tombstone: Tombstone): Tombstone {
  const texts = Object.entries(tombstone.texts);
  const sorted = texts.sort(([one], [other]) => compareText(one, other));
  return { ...tombstone, texts: Object.fromEntries(sorted) };
}

function settle({ texts, tombstone }: History): { snippet?: Snippet; versions: Version[] } {
  const thrown = new Map(Object.entries(tombstone?.texts ?? {}));
  const left = [...texts]
    .filter(([hash, { updatedAt }]) => (thrown.get(hash) ?? -Infinity) < updatedAt)
    .map(([hash, record]) => ({ hash, record }))
    .sort((one, other) => compareSnippets(one.record, other.record));
  const latest = left.at(-1);
  if (!latest) return { versions: [] };
  const isGone = tombstone !== undefined && tombstone.deletedAt >= latest.record.updatedAt;
  const older = isGone ? left : left.slice(0, -1);
  const versions = older.map(({ hash, record }, at): Version => {
    const savedAt = left[at + 1]?.record.updatedAt ?? tombstone?.deletedAt ?? record.updatedAt;
    return { id: versionId(record, hash), snippet: record.id, savedAt, record };
  });
  return isGone ? { versions } : { snippet: latest.record, versions };
}

/** Made from what the version is, so that merging twice adds it once; the hash distinguishes two writes of one stamp. */
function versionId({ id, updatedAt, device }: Snippet, hash: string): string {
  return [id, updatedAt, device, hash].join(':');
}

function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => compareText(a.id, b.id));
}
