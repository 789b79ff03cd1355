import { browser } from 'wxt/browser';

/** Asks for the permission to reach exactly the origin of this address; must be called within a click, with nothing awaited before it. */
export async function askForOrigin(url: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [patternOf(url)] });
  } catch {
    return false;
  }
}

/** Returns whether the browser lets the extension reach the origin of this address. */
export function mayReach(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/** A pattern can't carry a port in Firefox; without one it covers all of them. */
function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
