import type { EntryFunction, EntryKind, Form, Theme } from '@/lib/entry';
import { bodyOf, FORMS, FUNCTIONS, KINDS, THEMES } from '@/lib/entry';
import type { FoundAt, LibraryEntry, SnippetInput } from '@/lib/library';
import type { SaveRequest } from '@/lib/messaging/save-request';

/** What stands in a snippet form and is not saved yet; plain JSON, so that it can be stored as it is. */
export interface SnippetDraft {
  draftId: string;
  /** The snippet that is edited; none when a new one is written. */
  editing?: string;
  kind: EntryKind;
  text: string;
  title: string;
  function?: EntryFunction | undefined;
  themes: Theme[];
  forms: Form[];
  /** As typed; `tagsOf` cuts it. */
  tags: string;
  /** The pack entry whose place the snippet is to take. */
  replaces?: string;
  foundAt?: FoundAt;
  /** The user changed something, so that closing must keep it. */
  isTouched: boolean;
}

/** An empty draft of a phrase. */
export function newDraft(text = '', kind: EntryKind = 'phrase'): SnippetDraft {
  return {
    draftId: crypto.randomUUID(),
    kind,
    text,
    title: '',
    themes: [],
    forms: [],
    tags: '',
    isTouched: false,
  };
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
  const copy = draftOfCopy(entry);
  return entry.origin === 'snippet'
    ? {
        ...copy,
        editing: entry.id,
        ...(entry.replaces === undefined ? {} : { replaces: entry.replaces }),
      }
    : { ...copy, replaces: entry.id };
}

/** A draft of a new snippet with an entry's content and labels. */
export function draftOfCopy(entry: LibraryEntry): SnippetDraft {
  return {
    ...newDraft(bodyOf(entry), entry.kind),
    title: entry.title ?? '',
    themes: [...entry.themes],
    forms: [...entry.forms],
    tags: entry.tags.join(' '),
    ...(entry.function === undefined ? {} : { function: entry.function }),
    ...(entry.foundAt === undefined ? {} : { foundAt: entry.foundAt }),
  };
}

/** What the library is asked to save. */
export function inputOf(draft: SnippetDraft): SnippetInput {
  const title = draft.title.trim();
  const content =
    draft.kind === 'phrase'
      ? { kind: draft.kind, text: draft.text }
      : { kind: draft.kind, body: draft.text };
  return {
    ...content,
    themes: draft.themes,
    forms: draft.forms,
    tags: tagsOf(draft.tags),
    ...(draft.function === undefined ? {} : { function: draft.function }),
    ...(title === '' ? {} : { title }),
    ...(draft.replaces === undefined ? {} : { replaces: draft.replaces }),
    ...(draft.foundAt === undefined ? {} : { foundAt: draft.foundAt }),
  };
}

/** The tags in a line of text: cut at blanks, commas and 、, each once. */
export function tagsOf(line: string): string[] {
  return [...new Set(line.split(/[\s,，、;；]+/u).filter((tag) => tag !== ''))];
}

/** The drafts in a stored value; what does not have their shape is left out. */
export function draftsIn(stored: unknown): SnippetDraft[] {
  return Array.isArray(stored) ? stored.filter(isDraft) : [];
}

function isDraft(value: unknown): value is SnippetDraft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Partial<Record<keyof SnippetDraft, unknown>>;
  return (
    [draft.draftId, draft.text, draft.title, draft.tags].every((it) => typeof it === 'string') &&
    isOneOf(KINDS, draft.kind) &&
    (draft.function === undefined || isOneOf(FUNCTIONS, draft.function)) &&
    isListOf(THEMES, draft.themes) &&
    isListOf(FORMS, draft.forms)
  );
}

function isOneOf(list: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && list.includes(value);
}

function isListOf(list: readonly string[], value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => isOneOf(list, item));
}
