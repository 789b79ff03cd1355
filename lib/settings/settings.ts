import * as v from 'valibot';
import { BUILT_IN_PACKS, type BuiltInPack, DEFAULT_STYLE, type InsertionStyle } from '@/lib/entry';
import { type DefinedSetting, defineSetting } from './define-setting';

/** Every setting of the user's, by name. */
export interface Settings {
  /** How inserted text is written. */
  insertionStyle: InsertionStyle;
  /** Search takes z for zh, n for l, an for ang and so on (模糊音). */
  fuzzySounds: boolean;
  /** Search takes f for h. */
  fuzzyFH: boolean;
  /** Search takes r for l. */
  fuzzyRL: boolean;
  /** The entries of the pack 办公室讲话 are listed and found. */
  showsSpeeches: boolean;
  /** Those of the pack 公文套语. */
  showsFormulas: boolean;
}

export type SettingName = keyof Settings;

type Definitions = { [K in SettingName]: DefinedSetting<Settings[K]> };

/** Each field falls back by itself: of a form that is damaged in part the rest is taken. */
const StoredStyle = v.object({
  indent: v.fallback(v.picklist(['none', 'two-spaces']), DEFAULT_STYLE.indent),
  fullWidth: v.fallback(v.boolean(), DEFAULT_STYLE.fullWidth),
});

/** How each setting is stored. A new one needs a row here, its type above, and a control in the settings popover. */
export const SETTINGS: Definitions = {
  insertionStyle: defineSetting({
    name: 'insertion-form',
    version: 1,
    parse: (stored) => parseAs(StoredStyle, stored),
    fallback: DEFAULT_STYLE,
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
  showsSpeeches: defineSetting({
    name: 'pack-office-speeches',
    version: 1,
    parse: (stored) => parseAs(v.boolean(), stored),
    fallback: true,
  }),
  showsFormulas: defineSetting({
    name: 'pack-official-formulas',
    version: 1,
    parse: (stored) => parseAs(v.boolean(), stored),
    fallback: true,
  }),
};

/** The switch of each built-in pack. */
export const PACK_SETTINGS = {
  'office-speeches': 'showsSpeeches',
  'official-formulas': 'showsFormulas',
} as const satisfies Record<BuiltInPack, SettingName>;

/** Returns the ids of the packs that are switched off. */
export function hiddenPacks(settings: Settings): BuiltInPack[] {
  return BUILT_IN_PACKS.filter((id) => !settings[PACK_SETTINGS[id]]);
}

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
