/** Why a tab could not be entered: the browser forbids the page, or there is no permission for it. */
export type Barrier =
  | { state: 'forbidden'; page: 'browser' | 'store' | 'pdf' | 'other' }
  | { state: 'not-enabled' };

const STORES = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'addons.opera.com',
]);

/** Returns why the browser forbids a page, by its error message and, where it is known, the page's address. */
export function explainBarrier(error: string, url: string | undefined): Barrier {
  if (/extensions gallery/i.test(error)) return { state: 'forbidden', page: 'store' };
  if (/cannot access (a )?(chrome|edge|about|devtools|view-source|chrome-extension)/i.test(error))
    return { state: 'forbidden', page: 'browser' };
  if (/error page|ExtensionsSettings policy/i.test(error))
    return { state: 'forbidden', page: 'other' };
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : null;
  if (!address) return { state: 'not-enabled' };
  if (address.protocol === 'file:') return { state: 'forbidden', page: 'other' };
  if (!/^https?:$/.test(address.protocol)) return { state: 'forbidden', page: 'browser' };
  if (STORES.has(address.hostname)) return { state: 'forbidden', page: 'store' };
  if (/\.pdf$/i.test(address.pathname)) return { state: 'forbidden', page: 'pdf' };
  return { state: 'not-enabled' };
}
