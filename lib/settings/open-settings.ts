import { storage } from 'wxt/utils/storage';
import {
  DEFAULT_SETTINGS,
  mapSettings,
  type SettingName,
  SETTINGS,
  type Settings,
} from './settings';

/** The settings as extension pages read, change and watch them. */
export interface SettingStorage {
  read(): Promise<Settings>;
  save<K extends SettingName>(name: K, value: Settings[K]): Promise<void>;
  /** Calls `onChange` with what changed after each change, made here or in another page, until the signal aborts. */
  watch(onChange: (changed: Partial<Settings>) => void, signal: AbortSignal): void;
}

/** Opens the settings in the browser's local storage. */
export function openSettings(): SettingStorage {
  const items = mapSettings(({ name, version }) =>
    storage.defineItem<unknown>(`local:${name}`, { version }),
  );
  const names = Object.keys(DEFAULT_SETTINGS) as SettingName[];
  return {
    async read() {
      const settings = { ...DEFAULT_SETTINGS };
      const read = names.map(async (name) => {
        Object.assign(settings, { [name]: SETTINGS[name].parse(await items[name].getValue()) });
      });
      await Promise.all(read);
      return settings;
    },
    save: (name, value) => items[name].setValue(value),
    watch(onChange, signal) {
      for (const name of names) {
        const stop = items[name].watch((stored) =>
          onChange({ [name]: SETTINGS[name].parse(stored) }),
        );
        signal.addEventListener('abort', stop, { once: true });
      }
    },
  };
}
