import type { Library, LibraryEntry } from '@/lib/library';
import type { SnippetDraft } from './snippet-draft';

/** What became of a snippet in another window since its form was opened. */
export type Elsewhere =
  /** It was saved there, as this. */
  | { kind: 'saved'; entry: LibraryEntry }
  /** It is in the trash, or deleted for good: the form can't be saved over it. */
  | { kind: 'deleted' };

/** What is followed of the library. */
type Followed = Pick<Library, 'entriesById' | 'hidden' | 'versions' | 'subscribe'>;

/** Reports what became of the snippet that a draft edits, now and after every change, until the signal aborts; null is nothing. */
export function followElsewhere(
  library: Followed,
  draft: Pick<SnippetDraft, 'editing' | 'base'>,
  report: (elsewhere: Elsewhere | null) => void,
  signal: AbortSignal,
): void {
  const { editing } = draft;
  if (editing === undefined) return;
  let looks = 0;
  const look = async () => {
    looks += 1;
    const own = looks;
    // A page that can't read now learns it at the next change, or at saving.
    const found = await findElsewhere(library, editing, draft.base).catch(() => null);
    if (own === looks && !signal.aborted) report(found);
  };
  library.subscribe(({ changed, removed, isOnlyFavour }) => {
    const isAll = changed.length + removed.length === 0;
    const isIt = removed.includes(editing) || changed.some(({ id }) => id === editing);
    if (!isOnlyFavour && (isAll || isIt)) void look();
  }, signal);
  void look();
}

async function findElsewhere(
  library: Followed,
  id: string,
  base: number | undefined,
): Promise<Elsewhere | null> {
  const [entry] = await library.entriesById([id]);
  if (!entry) {
    const hidden = await library.hidden();
    return hidden.some((one) => one.id === id) ? null : { kind: 'deleted' };
  }
  const { updatedAt } = entry;
  if (base === undefined || updatedAt === undefined || updatedAt === base) return null;
  // Out of the trash it has a new date and reads as it did: only what left a version behind is an edit.
  const versions = await library.versions(id);
  const isEdited = versions.some((one) => one.updatedAt >= base && one.updatedAt < updatedAt);
  return isEdited ? { kind: 'saved', entry } : null;
}
