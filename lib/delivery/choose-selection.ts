import type { SelectionLength } from '@/lib/insert';

const ORDER = ['yes', 'unknown', 'no'] as const;

/** Chooses among the selections of a tab's frames: the one that the focus is at, then one of which a frame can't say so, then any. */
export function chooseSelection<Selection extends SelectionLength>(
  selections: readonly Selection[],
): Selection | undefined {
  return ORDER.map((focused) => selections.find((selection) => selection.focused === focused)).find(
    (selection) => selection !== undefined,
  );
}

/** The length of the selection that would be taken from these frames; 0 where nothing is selected, or a frame reports what is no length. */
export function lengthToTake(frames: ReadonlyArray<{ selection: SelectionLength | null }>): number {
  const length = chooseSelection(frames.flatMap(({ selection }) => selection ?? []))?.length ?? 0;
  return Number.isSafeInteger(length) && length > 0 ? length : 0;
}
