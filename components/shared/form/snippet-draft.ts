import * as v from 'valibot';
import { bodyOf, type EntryKind, FORM_SCHEMAS, KINDS, readFields, showFields } from '@/lib/entry';
import type { LibraryEntry, SnippetInput } from '@/lib/library';
import type { SaveRequest } from '@/lib/messaging/save-request';

/** What every draft has besides the fields of the entry. */
const DRAFT_FACTS = {
  draftId: v.string(),
  /** The snippet that is edited; none when a new one is written. */
  editing: v.exactOptional(v.string()),
  /** When the snippet was written that is edited (epoch ms): by it an edit of another window is noticed. */
  base: v.exactOptional(v.number()),
  /** The entry that this is a new one's content of. */
  copyOf: v.exactOptional(v.string()),
  kind: v.picklist(KINDS),
  text: v.string(),
  /** The user changed something, so that closing must keep it. */
  isTouched: v.boolean(),
};
const DraftSchema = v.object({ ...DRAFT_FACTS, ...FORM_SCHEMAS });

/** What stands in a snippet form and is not saved yet; plain JSON, so that it can be stored as it is. */
export type SnippetDraft = v.InferOutput<typeof DraftSchema>;

/** An empty draft of a phrase. */
export function newDraft(text = '', kind: EntryKind = 'phrase'): SnippetDraft {
  return { draftId: crypto.randomUUID(), kind, text, isTouched: false, ...showFields() };
}

/** A draft filled in from a save request of a page; kept even if it is never touched, since the selection may be gone. */
export function draftOfRequest(request: SaveRequest): SnippetDraft {
  const { text, title, url } = request;
  return {
    ...newDraft(text),
    foundAt: { title, ...(url === undefined ? {} : { url }) },
    isTouched: true,
  };
}

/** A draft that edits an entry: a snippet itself, or a snippet to take a pack entry's place. */
export function draftOfEdit(entry: LibraryEntry): SnippetDraft {
  const { copyOf: _itself, ...copy } = draftOfCopy(entry);
  if (entry.origin !== 'snippet') return { ...copy, replaces: entry.id };
  const { id, replaces, updatedAt } = entry;
  const base = updatedAt === undefined ? {} : { base: updatedAt };
  return { ...copy, ...base, editing: id, replaces };
}

/** A draft of a new snippet with an entry's content and fields; it replaces nothing. */
export function draftOfCopy(entry: LibraryEntry): SnippetDraft {
  const { replaces: _replaces, ...fields } = entry;
  return { ...newDraft(bodyOf(entry), entry.kind), ...showFields(fields), copyOf: entry.id };
}

/** What the library's entries are compared with while a draft is written. */
export function comparedOf({ kind, text, copyOf }: SnippetDraft) {
  return { kind, text, except: copyOf === undefined ? [] : [copyOf] };
}

/** What the library is to save. */
export function inputOf(draft: SnippetDraft): SnippetInput {
  const { kind, text } = draft;
  const content = kind === 'phrase' ? { kind, text } : { kind, body: text };
  return { ...content, ...readFields(draft) };
}

/** The drafts in a stored value; what does not have their shape is left out. */
export function draftsIn(stored: unknown): SnippetDraft[] {
  return Array.isArray(stored) ? stored.filter((value) => v.is(DraftSchema, value)) : [];
}
