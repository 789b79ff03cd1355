import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type UiLocale = 'zh-CN' | 'en-US';

export interface ExtensionVariant {
  locale: UiLocale;
  /** Host patterns granted from the start, as though the user had enabled those sites. */
  grantedHosts: readonly string[];
  /** Optional permissions granted from the start, as though the user had agreed. */
  grantedPermissions?: readonly string[];
}

interface Manifest {
  permissions?: readonly string[];
  optional_permissions?: readonly string[];
  sidebar_action?: object;
}

const FOLDERS: Record<UiLocale, string> = { 'zh-CN': 'zh_CN', 'en-US': 'en' };

/**
 * Copies a built extension to the OS temp dir and returns the copy's path. Only the wanted UI
 * language is kept: a browser without that language pack (Debian's Chromium has English alone)
 * then shows it all the same.
 */
export async function prepareExtension(dir: string, variant: ExtensionVariant): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'bijia-extension-'));
  await cp(dir, copy, { recursive: true });
  const kept = FOLDERS[variant.locale];
  const locales = join(copy, '_locales');
  for (const name of await readdir(locales)) {
    if (name !== kept) await rm(join(locales, name), { recursive: true });
  }
  const manifestFile = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Manifest;
  const { permissions = [], optional_permissions: optional = [] } = manifest;
  const { grantedPermissions = [] } = variant;
  const changed = {
    ...manifest,
    default_locale: kept,
    // Firefox would open the sidebar by itself as soon as the extension is installed.
    ...(manifest.sidebar_action
      ? { sidebar_action: { ...manifest.sidebar_action, open_at_install: false } }
      : {}),
    permissions: [...permissions, ...grantedPermissions],
    optional_permissions: optional.filter((one) => !grantedPermissions.includes(one)),
    ...(variant.grantedHosts.length > 0 ? { host_permissions: variant.grantedHosts } : {}),
  };
  await writeFile(manifestFile, JSON.stringify(changed));
  return copy;
}
