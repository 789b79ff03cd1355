import type { Library, TypedValue } from '@/lib/library';

/** What was typed into fill panels. */
export interface FillMemory {
  loadFill(id: string): Promise<unknown>;
  /** `undefined` forgets what was typed. */
  saveFill(id: string, values: unknown): Promise<void>;
  /** Texts inserted before under these slot names, the latest first. */
  recall(names: readonly string[]): Promise<Record<string, string[]>>;
  remember(typed: readonly TypedValue[]): void;
}

/** Makes the memory of fill panels; each call waits until the library is open. */
export function fillMemory(opening: Promise<Library>): FillMemory {
  return {
    loadFill: async (id) => (await opening).draft(id),
    // A full disk takes no draft; what is typed is still in the panel, and what is inserted in the document.
    saveFill: async (id, values) => (await opening).saveDraft(id, values).catch(() => undefined),
    recall: async (names) => (await opening).recall(names),
    // What was typed stands in the document; that it is not offered again is no loss.
    remember: (typed) => void opening.then((it) => it.remember(typed)).catch(() => undefined),
  };
}
