import type { FillValues, GroupField } from '@/lib/pattern';

/** Where a blank's value is kept: among the outer slots, or in one item of a group. */
export interface BlankPlace {
  name: string;
  group?: number;
  item?: number;
}

/** What was typed into a blank; empty when nothing was. */
export function valueAt(values: FillValues, { name, group, item }: BlankPlace): string {
  const typed =
    group === undefined || item === undefined ? values.slots : values.groups[group]?.[item];
  return typed && Object.hasOwn(typed, name) ? (typed[name] ?? '') : '';
}

/** The values with one blank typed; an emptied blank is as if never typed. */
export function withValue(values: FillValues, place: BlankPlace, text: string): FillValues {
  const { name, group, item } = place;
  const put = (typed: Record<string, string>) => {
    const { [name]: _, ...others } = typed;
    return text === '' ? others : { ...others, [name]: text };
  };
  if (group === undefined || item === undefined) return { ...values, slots: put(values.slots) };
  return withItems(values, group, (items) =>
    items.map((typed, at) => (at === item ? put(typed) : typed)),
  );
}

/** The values with one more, empty item at the end of a group; unchanged when the group is full. */
export function withItemAdded(values: FillValues, field: GroupField): FillValues {
  return withItems(values, field.group, (items) =>
    items.length < field.max ? [...items, {}] : items,
  );
}

/** The values without one item of a group; unchanged when the group has no more than it needs. */
export function withItemRemoved(values: FillValues, field: GroupField, item: number): FillValues {
  return withItems(values, field.group, (items) =>
    items.length > field.min ? items.filter((_, at) => at !== item) : items,
  );
}

type Items = FillValues['groups'][number];

function withItems(values: FillValues, group: number, change: (items: Items) => Items): FillValues {
  return {
    ...values,
    groups: values.groups.map((items, at) => (at === group ? change(items) : items)),
  };
}
