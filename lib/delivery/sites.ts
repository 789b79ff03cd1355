import { browser } from '#imports';
import { originPattern } from '@/lib/settings/origin-pattern';
import { BRIDGE_FILE } from './bridge-file';

/** Every site, as the manifest's optional host permission says it. */
const ALL_SITES = '*://*/*';
/** What a granted pattern ends with behind its site. */
const ANY_PATH = '/*';
const SCRIPT_ID = 'bridge';

/**
 * Requests access to one site, by the origin of any of its pages; true when it was granted. Must be called in a click, before anything is awaited.
 */
export function enableSite(origin: string): Promise<boolean> {
  // A frame without an address of its own (`null`) can't be requested.
  return URL.canParse(origin) ? request(originPattern(origin)) : Promise.resolve(false);
}

/** Requests access to all sites; true when that was granted. Must be called in a click, before anything is awaited. */
export function enableAllSites(): Promise<boolean> {
  return request(ALL_SITES);
}

/** Gives up one listed site (or all sites, listed as `*`); true when it is gone. */
export async function disableSite(site: string): Promise<boolean> {
  const pattern = site === '*' ? ALL_SITES : `${site}${ANY_PATH}`;
  const removed = await browser.permissions.remove({ origins: [pattern] });
  await syncRegisteredBridge();
  return removed;
}

/** The sites that are enabled, as origins (`*://host` for both schemes); `*` stands for all of them. */
export async function listSites(): Promise<string[]> {
  const patterns = await grantedPatterns();
  return patterns.map((pattern) => (isEverything(pattern) ? '*' : pattern.replace(/\/\*$/, '')));
}

/**
 * Makes the browser put the bridge into the enabled sites as they load, so that it sees where the caret was before the
 * sidebar requests it. To be called when the background starts and whenever permissions change; doing it twice changes nothing.
 */
export function syncRegisteredBridge(): Promise<void> {
  // Sidebar and background may both notice a change: one after the other.
  return navigator.locks.request('bijia-registered-bridge', async () => {
    const matches = await grantedPatterns();
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    if (matches.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
      return;
    }
    const script = {
      id: SCRIPT_ID,
      js: [BRIDGE_FILE.slice(1)],
      matches,
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_start' as const,
      persistAcrossSessions: true,
    };
    if (registered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

async function request(pattern: string): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [pattern] });
  if (granted) await syncRegisteredBridge();
  return granted;
}

async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

function isEverything(pattern: string): boolean {
  return pattern === ALL_SITES || pattern === '<all_urls>';
}
