import type { Library, SaveResult } from '@/lib/library';
import type { Observable } from '../observable';
import { type Elsewhere, followElsewhere } from './elsewhere';
import { draftsIn, inputOf, type SnippetDraft } from './snippet-draft';

/** What a page shows of its unsaved snippet forms. */
export interface DraftingState {
  /** The newest first. */
  drafts: readonly SnippetDraft[];
  /** The draft whose form is open. */
  openDraft: string | null;
  /** The drafts could not be stored when they last changed: they are lost with the page. */
  isUnstored: boolean;
}

/** No unsaved forms. */
export const NO_DRAFTS: DraftingState = { drafts: [], openDraft: null, isUnstored: false };

/** Unsaved snippet forms: written down at every change, so that closing the page loses none. */
export interface Drafting {
  /** Brings back what an earlier page left unsaved. */
  restore(library: Library): Promise<void>;
  open(draft: SnippetDraft): void;
  reopen(draftId: string): void;
  change(draft: SnippetDraft): void;
  /** Leaves the form; a draft that was touched stays on offer. */
  close(): void;
  discard(draftId: string): void;
  /** On ok the form is closed; on failure it stays. */
  save(draft: SnippetDraft): Promise<SaveResult>;
  /** Reports what became elsewhere of the snippet that a draft edits, until the signal aborts. */
  follow(
    draft: Pick<SnippetDraft, 'editing' | 'base'>,
    report: (elsewhere: Elsewhere | null) => void,
    signal: AbortSignal,
  ): void;
}

/** What the drafting side needs of its page. */
export interface DraftingPage {
  library(): Library | null;
  /** Under which the page keeps its unsaved forms in the library. */
  draftKey: string;
  /** A form is opened: what was said of the last act is out of date. */
  onOpen(): void;
  /** What came of saving. */
  onSaved(result: SaveResult): void;
}

/** Makes the drafting side of a page's store. */
export function createDrafting(state: Observable<DraftingState>, page: DraftingPage): Drafting {
  const gone = new Set<string>();
  const storeSoon = storeDrafts(state, page, gone);

  const put = (drafts: readonly SnippetDraft[], openDraft: string | null) => {
    state.patch({ drafts, openDraft });
    storeSoon();
  };

  const without = (draftId: string) => {
    gone.add(draftId);
    return state.get().drafts.filter((draft) => draft.draftId !== draftId);
  };

  return {
    async restore(opened) {
      const stored = draftsIn(await opened.draft(page.draftKey));
      if (stored.length === 0) return;
      const now = state.get().drafts;
      const isNew = (draft: SnippetDraft) => now.every((it) => it.draftId !== draft.draftId);
      put([...now, ...stored.filter(isNew)], state.get().openDraft);
    },
    open(draft) {
      page.onOpen();
      const kept = state.get().drafts.filter((other) => other.isTouched);
      put([draft, ...kept], draft.draftId);
    },
    reopen: (draftId) => state.patch({ openDraft: draftId }),
    change(draft) {
      const drafts = state.get().drafts;
      put(
        drafts.map((other) => (other.draftId === draft.draftId ? draft : other)),
        state.get().openDraft,
      );
    },
    close() {
      put(
        state.get().drafts.filter((draft) => draft.isTouched),
        null,
      );
    },
    discard(draftId) {
      const { openDraft } = state.get();
      put(without(draftId), openDraft === draftId ? null : openDraft);
    },
    async save(draft) {
      const result = await saveSnippet(page.library(), draft);
      if (result.ok) put(without(draft.draftId), null);
      page.onSaved(result);
      return result;
    },
    follow(draft, report, signal) {
      const opened = page.library();
      if (opened) followElsewhere(opened, draft, report, signal);
    },
  };
}

/** Returns what writes the drafts down, one write after the other; one waits at most, and writes what the forms hold when its turn comes. */
function storeDrafts(
  state: Observable<DraftingState>,
  page: DraftingPage,
  gone: ReadonlySet<string>,
): () => void {
  let writing: Promise<void> = Promise.resolve();
  let isWaiting = false;

  const setUnstored = (isUnstored: boolean) => {
    if (isUnstored !== state.get().isUnstored) state.patch({ isUnstored });
  };

  // Another window keeps its drafts under the same key: what is not known here is left as it is.
  const write = async () => {
    isWaiting = false;
    const opened = page.library();
    if (!opened) return;
    const stored = draftsIn(await opened.draft(page.draftKey));
    const { drafts } = state.get();
    const known = new Set([...drafts.map((draft) => draft.draftId), ...gone]);
    const others = stored.filter((draft) => !known.has(draft.draftId));
    const touched = drafts.filter((draft) => draft.isTouched);
    await opened.saveDraft(page.draftKey, [...touched, ...others]);
  };

  return () => {
    if (isWaiting) return;
    isWaiting = true;
    writing = writing.then(write).then(
      () => setUnstored(false),
      () => setUnstored(true),
    );
  };
}

async function saveSnippet(library: Library | null, draft: SnippetDraft): Promise<SaveResult> {
  if (!library) return { ok: false, reason: 'storage-unavailable' };
  const input = inputOf(draft);
  return draft.editing === undefined
    ? library.create(input)
    : library.update(draft.editing, input, draft.base);
}

/** Returns what a page says of a form that was saved. */
export function savedStatus(result: SaveResult): { kind: 'saved' | 'saved-both' } {
  return { kind: result.ok && result.overtaken !== undefined ? 'saved-both' : 'saved' };
}
