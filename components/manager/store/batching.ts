import type { Library } from '@/lib/library';
import type { Observable } from '../../shared/observable';
import { allCandidates, inputOf } from './candidates';
import type { Editing } from './editing';
import type { ExtractState } from './state';

/** Saving ticked candidates as snippets, and taking the last batch back. */
export interface Batching {
  save(): Promise<void>;
  undo(): Promise<void>;
}

/** Makes the saving of candidates in `state`. */
export function createBatching(
  state: Observable<ExtractState>,
  editing: Editing,
  library: () => Library | null,
): Batching {
  const save = async () => {
    const store = library();
    if (!store || !editing.finish()) return;
    const { candidates, ticked, texts, saved } = state.get();
    const chosen = allCandidates(candidates).filter(({ id }) => ticked.has(id) && !saved.has(id));
    if (chosen.length === 0) return;
    const result = await store.createMany(chosen.map((one) => inputOf(one, texts)));
    if (!result.ok) {
      state.patch({ status: { kind: 'save-failed', reason: result.reason } });
      return;
    }
    const batch = new Map(chosen.map(({ id }, at) => [id, result.ids[at] ?? '']));
    const now = state.get();
    state.patch({
      saved: new Map([...now.saved, ...batch]),
      ticked: new Set([...now.ticked].filter((id) => !batch.has(id))),
      status: { kind: 'saved', saved: batch },
    });
  };

  const undo = async () => {
    const { status } = state.get();
    const store = library();
    if (!store || status?.kind !== 'saved') return;
    const { saved: batch } = status;
    const result = await store.removeMany([...batch.values()]);
    if (!result.ok) {
      state.patch({ status: { kind: 'save-failed', reason: result.reason } });
      return;
    }
    const now = state.get();
    state.patch({
      saved: new Map([...now.saved].filter(([id]) => !batch.has(id))),
      ticked: new Set([...now.ticked, ...batch.keys()]),
      status: { kind: 'undone', count: batch.size },
    });
  };

  // One at a time: a second click while the first is written must not save the same again.
  const alone = (act: () => Promise<void>) => async () => {
    if (state.get().isSaving) return;
    state.patch({ isSaving: true });
    await act().finally(() => state.patch({ isSaving: false }));
  };

  return { save: alone(save), undo: alone(undo) };
}
