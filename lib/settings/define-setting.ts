/** A setting: where its value is stored, which stored values it takes, and what it is until the user changes it. */
export interface SettingDefinition<T> {
  /** The key in the browser's local storage; the same for ever. */
  name: string;
  /** The version of the stored shape, written beside the value. */
  version: number;
  /** Returns the value that this or an earlier version stored, or undefined where `stored` is of no such shape. */
  parse: (stored: unknown) => T | undefined;
  fallback: T;
}

/** A setting of which every stored value can be read: what has no known shape is read as the fallback. */
export interface DefinedSetting<T> extends SettingDefinition<T> {
  parse: (stored: unknown) => T;
}

/** Returns the setting as defined, its `parse` made total by the fallback. */
export function defineSetting<T>(definition: SettingDefinition<T>): DefinedSetting<T> {
  const { parse, fallback } = definition;
  return { ...definition, parse: (stored) => parse(stored) ?? fallback };
}
