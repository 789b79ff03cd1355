import { parseBody } from '@/lib/pattern';
import type { Observable } from '../../shared/observable';
import { textOf } from './candidates';
import type { ExtractState, ListedCandidate } from './state';

/** Editing a candidate's text in place; one at a time. */
export interface Editing {
  /** Opens a candidate's text; what was open before is kept, or stays open when it can't be. */
  open(id: string): void;
  type(text: string): void;
  /** Keeps what was typed and ticks the candidate; false, with what is wrong shown, when it is empty or no sound pattern. */
  finish(): boolean;
  /** Closes without keeping. */
  drop(): void;
}

/** Makes the editing of candidates in `state`. */
export function createEditing(
  state: Observable<ExtractState>,
  candidate: (id: string) => ListedCandidate | undefined,
): Editing {
  const finish = (): boolean => {
    const { editing, texts, ticked } = state.get();
    const listed = editing && candidate(editing.id);
    if (!editing || !listed) return true;
    const { kind } = listed.candidate;
    const text = editing.text.trim();
    const parsed = kind === 'phrase' ? null : parseBody(kind, text);
    const errors = parsed && !parsed.ok ? parsed.errors : [];
    if (text === '' || errors.length > 0) {
      state.patch({ editing: { ...editing, errors, isEmpty: text === '' } });
      return false;
    }
    const isChanged = text !== textOf(listed, texts);
    state.patch({
      editing: null,
      ...(isChanged
        ? {
            texts: new Map([...texts, [editing.id, text]]),
            ticked: new Set([...ticked, editing.id]),
          }
        : {}),
    });
    return true;
  };

  return {
    open(id) {
      const listed = candidate(id);
      if (!listed || state.get().saved.has(id) || !finish()) return;
      const text = textOf(listed, state.get().texts);
      state.patch({ editing: { id, text, errors: [], isEmpty: false } });
    },
    type(text) {
      const { editing } = state.get();
      if (editing) state.patch({ editing: { ...editing, text, errors: [], isEmpty: false } });
    },
    finish,
    drop: () => state.patch({ editing: null }),
  };
}
