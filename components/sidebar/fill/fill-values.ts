import type { TypedValue } from '@/lib/library';
import type { Field, FillValues, GroupField, SlotField } from '@/lib/pattern';

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

/** The values with one item of a group put in another's place; unchanged when there is no such place. */
export function withItemMoved(
  values: FillValues,
  group: number,
  from: number,
  to: number,
): FillValues {
  return withItems(values, group, (items) => moved(items, from, to));
}

/** The list with one element put in another's place; unchanged when either is outside it. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const [element] = list.slice(from, from + 1);
  if (from < 0 || element === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, element);
}

/** Everything that was typed into these fields, in reading order. */
export function typedIn(fields: readonly Field[], values: FillValues): TypedValue[] {
  const typed = (slots: readonly SlotField[], place: Omit<BlankPlace, 'name'>) =>
    slots.flatMap(({ name }) => {
      const text = valueAt(values, { ...place, name });
      return text.trim() === '' ? [] : [{ name, text }];
    });
  return fields.flatMap((field) => {
    if (field.kind === 'slot') return typed([field], {});
    const items = values.groups[field.group] ?? [];
    return items.flatMap((_, item) => typed(field.fields, { group: field.group, item }));
  });
}

/** The names of all blanks, each once. */
export function namesIn(fields: readonly Field[]): string[] {
  const slots = fields.flatMap((field) => (field.kind === 'slot' ? [field] : field.fields));
  return [...new Set(slots.map(({ name }) => name))];
}

type Items = FillValues['groups'][number];

function withItems(values: FillValues, group: number, change: (items: Items) => Items): FillValues {
  return {
    ...values,
    groups: values.groups.map((items, at) => (at === group ? change(items) : items)),
  };
}
