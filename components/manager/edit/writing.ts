import type { Library, LibraryEntry, SaveFailure, SaveResult } from '@/lib/library';
import {
  createDrafting,
  type Drafting,
  type DraftingState,
  NO_DRAFTS,
  savedStatus,
} from '../../shared/form/drafting';
import {
  draftOfCopy,
  draftOfEdit,
  newDraft,
  type SnippetDraft,
} from '../../shared/form/snippet-draft';
import { createObservable, type Observable } from '../../shared/observable';

/** What the last act came to. */
export type WritingStatus =
  | { kind: 'saved' }
  /** Another window had saved the snippet meanwhile: its text is a version. */
  | { kind: 'saved-both' }
  | { kind: 'deleted'; id: string }
  | { kind: 'restored' }
  | { kind: 'save-failed'; reason: SaveFailure };

/** What of the user's own writing the page shows. */
export interface WritingState extends DraftingState {
  status: WritingStatus | null;
}

/** Writing entries of one's own: new ones, others' in one's own words, and taking them away and back. */
export interface Writing {
  readonly state: Observable<WritingState>;
  readonly drafting: Drafting;
  /** Opens an empty form. */
  begin(): void;
  /** Opens an entry's form; one that was left unsaved is gone on with. */
  edit(entry: LibraryEntry): void;
  /** Opens a form for another entry with this one's content. */
  copy(entry: LibraryEntry): void;
  /** Into the trash. */
  remove(id: string): Promise<void>;
  /** Takes back the deletion that the status line offers to. */
  undo(): Promise<void>;
}

/** Under which the page keeps its unsaved forms; the sidebar has its own. */
const DRAFT_KEY = 'manager-form';

/** Makes the writing side of the manager; `choose` shows an entry that was saved or brought back. */
export function createWriting(
  library: () => Library | null,
  choose: (id: string) => void,
): Writing {
  const state = createObservable<WritingState>({ ...NO_DRAFTS, status: null });
  const drafting = createDrafting(state, {
    library,
    draftKey: DRAFT_KEY,
    onOpen: () => state.patch({ status: null }),
    onSaved(result) {
      say(result, savedStatus(result));
      if (result.ok) choose(result.id);
    },
  });

  const say = (result: SaveResult, done: WritingStatus) =>
    state.patch({ status: result.ok ? done : { kind: 'save-failed', reason: result.reason } });
  const open = (draft: SnippetDraft) => {
    const left = state.get().drafts.find((other) => other.isTouched && isOfSameEntry(other, draft));
    if (left) drafting.reopen(left.draftId);
    else drafting.open(draft);
  };

  return {
    state,
    drafting,
    begin: () => drafting.open(newDraft()),
    edit: (entry) => open(draftOfEdit(entry)),
    copy: (entry) => drafting.open({ ...draftOfCopy(entry), isTouched: true }),
    async remove(id) {
      const result = await library()?.remove(id);
      if (result) say(result, { kind: 'deleted', id });
    },
    async undo() {
      const { status } = state.get();
      if (status?.kind !== 'deleted') return;
      const result = await library()?.restore(status.id);
      if (!result) return;
      say(result, { kind: 'restored' });
      if (result.ok) choose(result.id);
    },
  };
}

function isOfSameEntry(one: SnippetDraft, other: SnippetDraft): boolean {
  if (other.editing !== undefined) return one.editing === other.editing;
  return one.editing === undefined && one.replaces === other.replaces;
}
