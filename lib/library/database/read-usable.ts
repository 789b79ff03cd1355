import {
  soundDraft,
  soundFolder,
  soundMark,
  soundSlotValue,
  soundSnippet,
  soundTombstone,
  soundUse,
  soundVersion,
} from './sound-records';

const CHECKS = {
  snippets: soundSnippet,
  versions: soundVersion,
  tombstones: soundTombstone,
  marks: soundMark,
  uses: soundUse,
  slotValues: soundSlotValue,
  drafts: soundDraft,
  folders: soundFolder,
} as const;

/** Returns the sound ones of a store's records; the others stay on the disk as they are. */
export function readSound<Store extends keyof typeof CHECKS>(
  store: Store,
  stored: readonly unknown[],
) {
  type Sound = NonNullable<ReturnType<(typeof CHECKS)[Store]>>;
  return stored.flatMap((record) => (CHECKS[store](record) as Sound | null) ?? []);
}
