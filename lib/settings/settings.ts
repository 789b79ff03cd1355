import * as v from 'valibot';
import { DEFAULT_FORM, type InsertionForm } from '@/lib/entry';
import { type DefinedSetting, defineSetting } from './define-setting';

/** Every setting of the user's, by name. */
export interface Settings {
  /** How inserted text is written. */
  insertionForm: InsertionForm;
  /** Search takes z for zh, n for l, an for ang and so on (模糊音). */
  fuzzySounds: boolean;
  /** Search takes f for h. */
  fuzzyFH: boolean;
  /** Search takes r for l. */
  fuzzyRL: boolean;
}

export type SettingName = keyof Settings;

type Definitions = { [K in SettingName]: DefinedSetting<Settings[K]> };

/** Each field falls back by itself: of a form that is damaged in part the rest is taken. */
const StoredForm = v.object({
  indent: v.fallback(v.picklist(['none', 'two-spaces']), DEFAULT_FORM.indent),
  fullWidth: v.fallback(v.boolean(), DEFAULT_FORM.fullWidth),
});

/** How each setting is stored. A new one needs a row here, its type above, and a control in the settings popover. */
export const SETTINGS: Definitions = {
  insertionForm: defineSetting({
    name: 'insertion-form',
    version: 1,
    parse: (stored) => parseAs(StoredForm, stored),
    fallback: DEFAULT_FORM,
  }),
  fuzzySounds: defineSetting({
    name: 'fuzzy-sounds',
    version: 1,
    parse: (stored) => parseAs(v.boolean(), stored),
    fallback: true,
  }),
  fuzzyFH: defineSetting({
    name: 'fuzzy-f-h',
    version: 1,
    parse: (stored) => parseAs(v.boolean(), stored),
    fallback: false,
  }),
  fuzzyRL: defineSetting({
    name: 'fuzzy-r-l',
    version: 1,
    parse: (stored) => parseAs(v.boolean(), stored),
    fallback: false,
  }),
};

/** All settings as they are until the user changes one. */
export const DEFAULT_SETTINGS: Settings = mapSettings(({ fallback }) => fallback) as Settings;

/** Returns what `map` makes of each definition, under the same names. */
export function mapSettings<R>(
  map: (definition: Definitions[SettingName]) => R,
): Record<SettingName, R> {
  const mapped = Object.entries(SETTINGS).map(([name, definition]) => [name, map(definition)]);
  return Object.fromEntries(mapped) as Record<SettingName, R>;
}

function parseAs<T>(schema: v.GenericSchema<unknown, T>, stored: unknown): T | undefined {
  const { success, output } = v.safeParse(schema, stored);
  return success ? output : undefined;
}
