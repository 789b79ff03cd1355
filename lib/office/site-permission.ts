import { browser } from 'wxt/browser';
import { originPattern } from '@/lib/settings/origin-pattern';

/** Requests the permission to reach exactly the origin of this address; must be called within a click, with nothing awaited before it. */
export async function requestOrigin(url: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [originPattern(url)] });
  } catch {
    return false;
  }
}

/** Returns whether the browser lets the extension reach the origin of this address. */
export function mayReach(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(url)] });
}
