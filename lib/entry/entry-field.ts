import * as v from 'valibot';

/** What search does with a field: it finds, filters or counts by it, it only hands it on with a hit, or it has nothing of it. */
export type SearchUse = 'indexed' | 'carried' | 'unused';

/**
 * How a field stands in the snippet form. Every field does, seen or not: an edited snippet is written from its form as a whole, and
 * what that does not hold would be lost.
 */
export interface FormShape<Stored, Schema extends v.GenericSchema> {
  schema: Schema;
  /** Returns what the form holds for a stored value, `undefined` being that of an entry without the field. */
  show(stored: Stored | undefined): v.InferOutput<Schema>;
  /** Returns the value to be stored, or undefined for none. */
  read(shown: v.InferOutput<Schema>): Stored | undefined;
}

/** One field that the user writes. Its values are plain JSON: two are the same where their JSON is. */
export interface EntryField<
  Use extends SearchUse,
  Schema extends v.GenericSchema,
  Shown extends v.GenericSchema,
> {
  search: Use;
  /** The shape of a stored value; a field that may be missing is `exactOptional`. */
  schema: Schema;
  /** Returns the value as it is stored, or undefined where nothing is left of it; absent where each value is stored as it is. */
  normalise?(value: v.InferOutput<Schema>): v.InferOutput<Schema> | undefined;
  form: FormShape<v.InferOutput<Schema>, Shown>;
}

/** Returns the row as it is, its types inferred. */
export function field<
  Use extends SearchUse,
  Schema extends v.GenericSchema,
  Shown extends v.GenericSchema,
>(row: EntryField<Use, Schema, Shown>): EntryField<Use, Schema, Shown> {
  return row;
}

/** A value that may be missing, in the form as in the entry. */
export function maybe<Schema extends v.GenericSchema>(schema: Schema) {
  const form = {
    schema: v.optional(schema),
    show: (stored: v.InferOutput<Schema> | undefined) => stored,
    read: (shown: v.InferOutput<Schema> | undefined) => shown,
  };
  return { schema: v.exactOptional(schema), form };
}

/** A list that an entry without any of it does not have; in the form it is empty then. Records from before the field stay usable. */
export function severalOrNone<Item extends v.GenericSchema>(item: Item) {
  const list = v.array(item);
  const without = (values: Array<v.InferOutput<Item>>) => (values.length > 0 ? values : undefined);
  const form = {
    schema: list,
    show: (stored: Array<v.InferOutput<Item>> = []) => [...stored],
    read: without,
  };
  return { schema: v.exactOptional(list), normalise: without, form };
}

/** A list, in the form as in the entry; empty where there are none. */
export function several<Item extends v.GenericSchema>(item: Item) {
  const schema = v.array(item);
  const form = {
    schema,
    show: (stored: Array<v.InferOutput<Item>> = []) => [...stored],
    read: (shown: Array<v.InferOutput<Item>>) => shown,
  };
  return { schema, form };
}
