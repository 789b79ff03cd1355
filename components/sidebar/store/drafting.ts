import type { Library, SaveResult } from '@/lib/library';
import { draftsIn, inputOf, type SnippetDraft } from '../form/snippet-draft';
import type { Observable } from '../../shared/observable';
import type { SidebarState } from './state';

/** The key under which unsaved snippet forms are kept in the library. */
const DRAFT_KEY = 'snippet-form';

/** Unsaved snippet forms: written down at every change, so that closing the sidebar loses none. */
export interface Drafting {
  /** Brings back what an earlier sidebar left unsaved. */
  restore(library: Library): Promise<void>;
  open(draft: SnippetDraft): void;
  reopen(draftId: string): void;
  change(draft: SnippetDraft): void;
  /** Leaves the form; a draft that was touched stays on offer. */
  close(): void;
  discard(draftId: string): void;
  /** On ok the form is closed and the status line says so; on failure both stay. */
  save(draft: SnippetDraft): Promise<SaveResult>;
}

/** Makes the drafting side of the store. */
export function createDrafting(
  state: Observable<SidebarState>,
  library: () => Library | null,
): Drafting {
  const gone = new Set<string>();
  let writing: Promise<void> = Promise.resolve();
  let isWaiting = false;

  const put = (drafts: readonly SnippetDraft[], openDraft: string | null) => {
    state.patch({ drafts, openDraft });
    // One write waits at most; it writes what the form holds when its turn comes.
    if (isWaiting) return;
    isWaiting = true;
    writing = writing.then(write, write);
  };

  // Another window's sidebar keeps its drafts under the same key: what is not known here is left as it is.
  const write = async () => {
    isWaiting = false;
    const opened = library();
    if (!opened) return;
    const stored = draftsIn(await opened.draft(DRAFT_KEY));
    const { drafts } = state.get();
    const known = new Set([...drafts.map((draft) => draft.draftId), ...gone]);
    const others = stored.filter((draft) => !known.has(draft.draftId));
    await opened.saveDraft(DRAFT_KEY, [...drafts.filter((draft) => draft.isTouched), ...others]);
  };

  const without = (draftId: string) => {
    gone.add(draftId);
    return state.get().drafts.filter((draft) => draft.draftId !== draftId);
  };

  return {
    async restore(opened) {
      const stored = draftsIn(await opened.draft(DRAFT_KEY));
      if (stored.length === 0) return;
      const now = state.get().drafts;
      const isNew = (draft: SnippetDraft) => now.every((it) => it.draftId !== draft.draftId);
      put([...now, ...stored.filter(isNew)], state.get().openDraft);
    },
    open(draft) {
      state.patch({ status: null });
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
      const input = inputOf(draft);
      const opened = library();
      const result: SaveResult = !opened
        ? { ok: false, reason: 'storage-unavailable' }
        : draft.editing === undefined
          ? await opened.create(input)
          : await opened.update(draft.editing, input);
      if (result.ok) {
        put(without(draft.draftId), null);
        state.patch({ status: { kind: 'saved' } });
      } else {
        state.patch({ status: { kind: 'save-failed', reason: result.reason } });
      }
      return result;
    },
  };
}
