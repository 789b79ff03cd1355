import { browser } from 'wxt/browser';
import * as v from 'valibot';

const Managed = v.object({
  /** The address of the office's folder, offered in 共享. */
  folder: v.fallback(v.string(), ''),
  /** The address of a pack, offered there too. */
  pack: v.fallback(v.string(), ''),
  /** Origins that the user may enable by one click. */
  sites: v.fallback(v.array(v.string()), []),
  allowExport: v.fallback(v.boolean(), true),
});

/** What the organisation has set by policy (`public/managed-schema.json`); each damaged field is as without it. */
export type ManagedSettings = v.InferOutput<typeof Managed>;

/** Without a policy. */
export const NOT_MANAGED: ManagedSettings = { folder: '', pack: '', sites: [], allowExport: true };

/** Returns what the organisation has set; where nothing is, or the browser has no such storage, the defaults. */
export async function readManaged(): Promise<ManagedSettings> {
  try {
    return parseManaged(await browser.storage.managed.get(null));
  } catch {
    // Firefox refuses where no policy names the extension.
    return NOT_MANAGED;
  }
}

/** Returns the settings in what a policy holds. */
export function parseManaged(stored: unknown): ManagedSettings {
  const parsed = v.safeParse(Managed, stored);
  if (!parsed.success) return NOT_MANAGED;
  const { sites, ...others } = parsed.output;
  return { ...others, sites: sites.flatMap((site) => originOf(site) ?? []) };
}

function originOf(site: string): string | null {
  if (!URL.canParse(site)) return null;
  const { protocol, origin } = new URL(site);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
