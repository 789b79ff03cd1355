import { storage } from 'wxt/utils/storage';
import type { Setting } from './setting';

/** The version of what is stored; a change of its shape is a new one, with its migration and a row in the test. */
export const SOUNDS_VERSION = 1;
/** Whether search takes z for zh, n for l, an for ang and so on until the user says otherwise. */
const DEFAULT_FUZZY_SOUNDS = true;

/** Whether search takes southern sounds for those of the standard language (模糊音), kept in this browser. */
export function openFuzzySoundsSetting(): Setting<boolean> {
  const item = storage.defineItem<unknown>('local:fuzzy-sounds', { version: SOUNDS_VERSION });
  return {
    read: async () => soundsIn(await item.getValue()),
    save: (fuzzySounds) => item.setValue(fuzzySounds),
    watch(onChange, signal) {
      const stop = item.watch((value) => onChange(soundsIn(value)));
      signal.addEventListener('abort', stop, { once: true });
    },
  };
}

function soundsIn(stored: unknown): boolean {
  return typeof stored === 'boolean' ? stored : DEFAULT_FUZZY_SOUNDS;
}
