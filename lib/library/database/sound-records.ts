import {
  bodyOf,
  type EntryFunction,
  FUNCTIONS,
  type PackEntry,
  type Source,
  soundContent,
  soundFields,
} from '@/lib/entry';
import type { MarkRecord, PackRecord, SnippetRecord, UseRecord } from './records';

/*
 * Records as they can be used. A disk that fails, another version and a fault of our own all leave records of another shape, and
 * one of them must not hide the others. What is damaged beyond use is null here; the record itself is never touched.
 */

/** Returns a snippet with its words and whatever else of it is sound; null where its id, its kind or its words are damaged. */
export function soundSnippet(stored: unknown): SnippetRecord | null {
  if (!isObject(stored) || typeof stored['id'] !== 'string') return null;
  const content = soundContent(stored);
  // None is saved without words.
  if (!content || bodyOf(content) === '') return null;
  const { id, createdAt, updatedAt, deletedAt, device } = stored;
  return {
    ...content,
    ...soundFields(stored),
    id,
    createdAt: isTime(createdAt) ? createdAt : 0,
    updatedAt: isTime(updatedAt) ? updatedAt : 0,
    device: typeof device === 'string' ? device : '',
    // Where the time of the deletion is damaged, the snippet is rather shown than lost.
    ...(isTime(deletedAt) ? { deletedAt } : {}),
  };
}

/** Returns a pack with its sound entries; null where there are none. `isWhole` says whether that is all of them. */
export function soundPack(stored: unknown): { pack: PackRecord; isWhole: boolean } | null {
  if (!isObject(stored) || typeof stored['id'] !== 'string') return null;
  const { id, version, title, seededAt, isHidden, entries } = stored;
  if (!Array.isArray(entries)) return null;
  const sound = entries.flatMap((entry: unknown) => soundPackEntry(entry) ?? []);
  if (sound.length === 0) return null;
  const pack = {
    id,
    version: isTime(version) ? version : 0,
    title: typeof title === 'string' ? title : '',
    seededAt: isTime(seededAt) ? seededAt : 0,
    ...(isHidden === true ? { isHidden } : {}),
    entries: sound,
  };
  return { pack, isWhole: sound.length === entries.length };
}

function soundPackEntry(stored: unknown): PackEntry | null {
  if (!isObject(stored) || typeof stored['id'] !== 'string') return null;
  const content = soundContent(stored);
  const { id, function: label, best, source } = stored;
  if (!content || !isFunction(label) || !isSource(source)) return null;
  const { tags: _tags, replaces: _replaces, foundAt: _foundAt, ...fields } = soundFields(stored);
  return {
    ...content,
    ...fields,
    id,
    function: label,
    source,
    ...(best === true ? { best } : {}),
  };
}

/** Returns a mark; null where nobody can say what it is of. */
export function soundMark(stored: unknown): MarkRecord | null {
  if (!isObject(stored) || typeof stored['entry'] !== 'string') return null;
  const { entry, pinned, hidden, createdAt, updatedAt, device } = stored;
  return {
    entry,
    pinned: pinned === true,
    hidden: hidden === true,
    createdAt: isTime(createdAt) ? createdAt : 0,
    updatedAt: isTime(updatedAt) ? updatedAt : 0,
    device: typeof device === 'string' ? device : '',
  };
}

/** Returns the uses on one device; null where they can't be counted. */
export function soundUse(stored: unknown): UseRecord | null {
  if (!isObject(stored)) return null;
  const { entry, device, count, lastUsedAt } = stored;
  if (typeof entry !== 'string' || typeof device !== 'string' || !isTime(count)) return null;
  return { entry, device, count, lastUsedAt: isTime(lastUsedAt) ? lastUsedAt : 0 };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
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
