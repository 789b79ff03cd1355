import { isObject } from '@/lib/entry/is-object';
import {
  bodyOf,
  cleanFolder,
  type EntryFunction,
  FUNCTIONS,
  type PackEntry,
  pickSearched,
  type Source,
  salvageContent,
  salvageFields,
} from '@/lib/entry';
import type { Folder, MarkField } from '@/lib/merge';
import type {
  DraftRecord,
  MarkRecord,
  FilePackRecord,
  PackRecord,
  SharedEntry,
  SlotValueRecord,
  SnippetRecord,
  TombstoneRecord,
  UseRecord,
  VersionRecord,
} from './records';

/*
 * Records as they can be used. A disk that fails, another version and a fault of our own all leave records of another shape, and
 * one of them must not hide the others. What is damaged beyond use is null here; the record itself is never touched.
 */

/** Returns a snippet with its words and whatever else of it is usable; null where its id, its kind or its words are damaged. */
export function salvageSnippet(stored: unknown): SnippetRecord | null {
  if (!isObject(stored) || typeof stored['id'] !== 'string') return null;
  const content = salvageContent(stored);
  // None is saved without words.
  if (!content || bodyOf(content) === '') return null;
  const { id, createdAt, updatedAt, deletedAt, device } = stored;
  return {
    ...content,
    ...salvageFields(stored),
    id,
    createdAt: isTime(createdAt) ? createdAt : 0,
    updatedAt: isTime(updatedAt) ? updatedAt : 0,
    device: deviceOf(device),
    // Where the time of the deletion is damaged, the snippet is rather shown than lost.
    ...(isTime(deletedAt) ? { deletedAt } : {}),
  };
}

/** Returns a pack with its usable entries; null where there are none. `isWhole` says whether that is all of them. */
export function salvagePack(stored: unknown): { pack: PackRecord; isWhole: boolean } | null {
  if (!isObject(stored) || typeof stored['id'] !== 'string') return null;
  const { id, version, title, seededAt, isHidden, who, notes, entries } = stored;
  if (!Array.isArray(entries)) return null;
  const facts = {
    id,
    version: isTime(version) ? version : 0,
    title: typeof title === 'string' ? title : '',
    seededAt: isTime(seededAt) ? seededAt : 0,
    ...(isHidden === true ? { isHidden } : {}),
  };
  if (typeof who === 'string') {
    const usable = entries.flatMap((entry: unknown) => salvageSharedEntry(entry) ?? []);
    return { pack: { ...facts, who, entries: usable }, isWhole: usable.length === entries.length };
  }
  const usable = entries.flatMap((entry: unknown) => salvagePackEntry(entry) ?? []);
  if (usable.length === 0) return null;
  const described = typeof notes === 'string' ? { notes } : {};
  const pack: FilePackRecord = { ...facts, ...described, entries: usable };
  return { pack, isWhole: usable.length === entries.length };
}

function salvageSharedEntry(stored: unknown): SharedEntry | null {
  if (!isObject(stored) || typeof stored['id'] !== 'string') return null;
  const content = salvageContent(stored);
  if (!content || bodyOf(content) === '') return null;
  const { id, updatedAt } = stored;
  const fields = pickSearched(salvageFields(stored));
  return { ...content, ...fields, id, updatedAt: isTime(updatedAt) ? updatedAt : 0 };
}

function salvagePackEntry(stored: unknown): PackEntry | null {
  if (!isObject(stored) || typeof stored['id'] !== 'string') return null;
  const content = salvageContent(stored);
  const { id, function: label, best, source } = stored;
  if (!content || !isFunction(label) || !isSource(source)) return null;
  const { tags: _tags, folder: _folder, replaces: _replaces, ...usable } = salvageFields(stored);
  const { foundAt: _foundAt, ...fields } = usable;
  return {
    ...content,
    ...fields,
    id,
    function: label,
    source,
    ...(best === true ? { best } : {}),
  };
}

/** Returns what a snippet was; null where its words are damaged. */
export function salvageVersion(stored: unknown): VersionRecord | null {
  if (!isObject(stored)) return null;
  const { id, snippet, savedAt } = stored;
  const record = salvageSnippet(stored['record']);
  if (typeof id !== 'string' || typeof snippet !== 'string' || !record) return null;
  return { id, snippet, savedAt: isTime(savedAt) ? savedAt : record.updatedAt, record };
}

/** Returns a tombstone; null where it does not say of what, or when. */
export function salvageTombstone(stored: unknown): TombstoneRecord | null {
  if (!isObject(stored)) return null;
  const { id, deletedAt, device, texts } = stored;
  if (typeof id !== 'string' || !isTime(deletedAt)) return null;
  const times = Object.entries(isObject(texts) ? texts : {}).flatMap(([hash, time]) =>
    isTime(time) ? [[hash, time] as const] : [],
  );
  return { id, deletedAt, device: deviceOf(device), texts: Object.fromEntries(times) };
}

/** Returns a mark with its usable fields; null where nobody can say what it is of. */
export function salvageMark(stored: unknown): MarkRecord | null {
  if (!isObject(stored) || typeof stored['entry'] !== 'string') return null;
  const pinned = salvageMarkField(stored['pinned']);
  const hidden = salvageMarkField(stored['hidden']);
  return { entry: stored['entry'], ...(pinned && { pinned }), ...(hidden && { hidden }) };
}

function salvageMarkField(stored: unknown): MarkField | null {
  if (!isObject(stored)) return null;
  const { value, updatedAt, device } = stored;
  if (typeof value !== 'boolean') return null;
  return { value, updatedAt: isTime(updatedAt) ? updatedAt : 0, device: deviceOf(device) };
}

/** Returns a text that was inserted in a slot; null where it is none. */
export function salvageSlotValue(stored: unknown): SlotValueRecord | null {
  if (!isObject(stored)) return null;
  const { name, text, createdAt, updatedAt, device } = stored;
  if (typeof name !== 'string' || typeof text !== 'string' || !isTime(updatedAt)) return null;
  return {
    name,
    text,
    createdAt: isTime(createdAt) ? createdAt : updatedAt,
    updatedAt,
    device: deviceOf(device),
  };
}

/** Returns a folder that was made or deleted; null where its path is none. An earlier version stored the path alone. */
export function salvageFolder(stored: unknown): Folder | null {
  if (typeof stored === 'string') return salvageFolder({ path: stored, device: '' });
  if (!isObject(stored) || typeof stored['path'] !== 'string') return null;
  const path = cleanFolder(stored['path']);
  if (path === undefined) return null;
  const { isDeleted, updatedAt, device } = stored;
  return {
    path,
    // Where that is damaged, the folder is rather shown than lost.
    isDeleted: isDeleted === true,
    updatedAt: isTime(updatedAt) ? updatedAt : 0,
    device: typeof device === 'string' ? device : '',
  };
}

/** Returns what was typed and not inserted; null where it is not known of what. */
export function salvageDraft(stored: unknown): DraftRecord | null {
  if (!isObject(stored) || typeof stored['entry'] !== 'string') return null;
  const { entry, savedAt, values } = stored;
  return { entry, savedAt: isTime(savedAt) ? savedAt : 0, values };
}

/** Returns the uses on one device; null where they can't be counted. */
export function salvageUse(stored: unknown): UseRecord | null {
  if (!isObject(stored)) return null;
  const { entry, device, count, lastUsedAt } = stored;
  if (typeof entry !== 'string' || typeof device !== 'string' || !isTime(count)) return null;
  if (!Number.isInteger(count)) return null;
  return { entry, device, count, lastUsedAt: isTime(lastUsedAt) ? lastUsedAt : 0 };
}

/** Where the device is damaged, the record is of one that nobody is. */
function deviceOf(stored: unknown): string {
  return typeof stored === 'string' && stored !== '' ? stored : 'unknown';
}

/** A time, or another count from 0. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isFunction(value: unknown): value is EntryFunction {
  return (FUNCTIONS as readonly unknown[]).includes(value);
}

function isSource(value: unknown): value is Source {
  if (!isObject(value)) return false;
  const { speech, heading, quote } = value;
  return (
    (speech === undefined || typeof speech === 'number') &&
    (quote === undefined || typeof quote === 'string') &&
    Array.isArray(heading) &&
    heading.every((each) => typeof each === 'string')
  );
}
