import { DEFAULT_SETTINGS, type SettingName, SETTINGS } from '@/lib/settings/settings';
import type { SettingStorage } from '@/lib/settings/open-settings';

const NAMES = Object.keys(SETTINGS) as SettingName[];

/** Returns the settings as a backup has them: the values by the keys that they are stored under. */
export async function readSettings(storage: SettingStorage): Promise<Record<string, unknown>> {
  const settings = await storage.read();
  return Object.fromEntries(NAMES.map((name) => [SETTINGS[name].name, settings[name]]));
}

/**
 * Takes settings out of a backup: `all` of them, or only those that the user has not changed here (`unchanged`). What the backup does
 * not have stays.
 */
export async function takeSettings(
  storage: SettingStorage,
  stored: unknown,
  which: 'all' | 'unchanged',
): Promise<void> {
  if (typeof stored !== 'object' || stored === null) return;
  const current = await storage.read();
  const given = new Map(Object.entries(stored));
  for (const name of NAMES) {
    const value: unknown = given.get(SETTINGS[name].name);
    const isUnchanged = isEqual(current[name], DEFAULT_SETTINGS[name]);
    if (value !== undefined && (which === 'all' || isUnchanged))
      await storage.save(name, SETTINGS[name].parse(value));
  }
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
