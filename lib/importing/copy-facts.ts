import { browser } from 'wxt/browser';
import { readSettings } from '@/lib/safekeeping/settings-in-backup';
import { openSettings } from '@/lib/settings/open-settings';
import type { CopyFacts } from './types';

/** Returns what a copy is written with: a worker can read neither the settings nor the manifest. */
export async function readCopyFacts(): Promise<CopyFacts> {
  return {
    settings: await readSettings(openSettings()),
    product: browser.runtime.getManifest().version,
  };
}
