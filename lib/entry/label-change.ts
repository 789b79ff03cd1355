import type { EntryFunction, Theme } from './closed-lists';
import type { EntryFields } from './entry-fields';
import { cleanFolder, isInFolder, movedPath } from './folders';
import { cleanTags } from './tags';

/** What is to be changed of the labels of many snippets at once; what is not named stays. */
export interface LabelChange {
  /** The path of the folder to lie in; null for none. */
  folder?: string | null;
  /** A folder is elsewhere from now on, with all that lies in it; `to` null: at the top. */
  moveFolder?: { from: string; to: string | null };
  addTags?: readonly string[];
  removeTags?: readonly string[];
  /** Where a snippet has both tags already, the first of them goes. */
  renameTag?: { from: string; to: string };
  function?: EntryFunction | null;
  addThemes?: readonly Theme[];
  removeThemes?: readonly Theme[];
}

/** Whether a change moves what it is done to: into a folder, out of one, or with one. */
export function isMove({ folder, moveFolder }: LabelChange): boolean {
  return folder !== undefined || moveFolder !== undefined;
}

/** Some of the fields that such a change touches; null for one that is not there. */
export type LabelFields = {
  [Name in 'folder' | 'tags' | 'function' | 'themes']?: EntryFields[Name] | null;
};

/** Returns the fields after a change, and those of them that differ, before and after it; null where none does. */
export function changeFields<Fields extends EntryFields>(
  fields: Fields,
  change: LabelChange,
): { fields: Fields; before: LabelFields; after: LabelFields } | null {
  const { folder = null, tags, function: label = null, themes } = fields;
  const before = { folder, tags, function: label, themes };
  const after = {
    folder: folderAfter(folder, change),
    tags: tagsAfter(tags, change),
    function: change.function === undefined ? label : change.function,
    themes: listAfter(themes, change.addThemes, change.removeThemes),
  };
  const isChanged = ([name]: [string, unknown]) =>
    !holds(before, { [name]: after[name as keyof typeof after] });
  const changed = Object.fromEntries(Object.entries(after).filter(isChanged));
  if (Object.keys(changed).length === 0) return null;
  const replaced = Object.fromEntries(Object.entries(before).filter(([name]) => name in changed));
  return { fields: putBack(fields, changed), before: replaced, after: changed };
}

/** Whether a record's fields are these; a field of null is one that is not there. */
export function holds(record: object, fields: object): boolean {
  const values: Partial<Record<string, unknown>> = { ...record };
  return Object.entries(fields).every(
    ([name, value]) => JSON.stringify(values[name] ?? null) === JSON.stringify(value),
  );
}

/** Returns a record with those fields put in, or back; a field of null is left out. */
export function putBack<Fields extends object>(fields: Fields, put: object): Fields {
  const kept = Object.entries({ ...fields, ...put }).filter(([, value]) => value !== null);
  return Object.fromEntries(kept) as Fields;
}

function folderAfter(folder: string | null, { folder: to, moveFolder }: LabelChange) {
  if (to !== undefined) return cleanFolder(to ?? '') ?? null;
  if (folder === null || !moveFolder || !isInFolder(folder, moveFolder.from)) return folder;
  return movedPath(folder, moveFolder.from, moveFolder.to);
}

function tagsAfter(tags: readonly string[], change: LabelChange): string[] {
  const { addTags = [], removeTags, renameTag } = change;
  const isChanged = addTags.length > 0 || removeTags !== undefined || renameTag !== undefined;
  if (!isChanged) return [...tags];
  const renamed = tags.map((tag) => (tag === renameTag?.from ? renameTag.to : tag));
  return cleanTags(listAfter(renamed, addTags, removeTags));
}

function listAfter<T>(list: readonly T[], add: readonly T[] = [], remove: readonly T[] = []): T[] {
  return [...new Set([...list, ...add])].filter((one) => !remove.includes(one));
}
