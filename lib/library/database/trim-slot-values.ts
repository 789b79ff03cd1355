import type { SlotValueRecord } from './records';

/** How many values of a slot name are kept, so that one used again comes back to the front with its first date. */
export const MOST_SLOT_VALUES = 40;

/** Returns the latest values of each slot name; of one time in the order of the database's index, so that every trimming takes the same ones. */
export function trimSlotValues(values: readonly SlotValueRecord[]): SlotValueRecord[] {
  const latest = values.toSorted(
    (one, other) => other.updatedAt - one.updatedAt || (one.text < other.text ? 1 : -1),
  );
  const kept = new Map<string, number>();
  const isKept = new Set(
    latest.filter(({ name }) => {
      const count = (kept.get(name) ?? 0) + 1;
      kept.set(name, count);
      return count <= MOST_SLOT_VALUES;
    }),
  );
  return values.filter((value) => isKept.has(value));
}
