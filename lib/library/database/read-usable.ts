import {
  salvageDraft,
  salvageFolder,
  salvageMark,
  salvageSlotValue,
  salvageSnippet,
  salvageTombstone,
  salvageUse,
  salvageVersion,
} from './salvage-records';

const CHECKS = {
  snippets: salvageSnippet,
  versions: salvageVersion,
  tombstones: salvageTombstone,
  marks: salvageMark,
  uses: salvageUse,
  slotValues: salvageSlotValue,
  drafts: salvageDraft,
  folders: salvageFolder,
} as const;

/** Returns the usable ones of a store's records; the others stay on the disk as they are. */
export function readUsable<Store extends keyof typeof CHECKS>(
  store: Store,
  stored: readonly unknown[],
) {
  type Usable = NonNullable<ReturnType<(typeof CHECKS)[Store]>>;
  return stored.flatMap((record) => (CHECKS[store](record) as Usable | null) ?? []);
}
