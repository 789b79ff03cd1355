import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { BundledPackage } from './bundled-packages';

/** Copyright lines of packages that are published without a licence file, as the LICENSE of their repository has them; all are MIT. */
const COPYRIGHTS: Readonly<Record<string, string>> = {
  '@webext-core/messaging': 'Copyright (c) 2022 Aaron', // github.com/aklinker1/webext-core
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron', // github.com/wxt-dev/wxt
  '@wxt-dev/i18n': 'Copyright (c) 2023 Aaron',
  '@wxt-dev/storage': 'Copyright (c) 2023 Aaron',
  wxt: 'Copyright (c) 2023 Aaron',
};

const OWN_LICENCE = new URL('../../LICENSE', import.meta.url);
const LICENCE_NAME = /^(?:licen[cs]e|licenses|copying|notice|third_party_licenses)(?:\.|$)/i;

/**
 * Returns the licence of a package and its notices: the text of every such file in its folder.
 *
 * Throws when it has none and `COPYRIGHTS` does not know it.
 */
export function readLicenceText({ folder, name, licence }: BundledPackage): string {
  const texts = licenceFiles(folder).map((file) => readFileSync(file, 'utf8').trim());
  if (texts.length > 0) return texts.map(withoutBundledDependencies).join('\n\n');
  const copyright = COPYRIGHTS[name];
  if (copyright === undefined || licence !== 'MIT')
    throw new Error(`${name} (${licence}) is bundled and has no licence file`);
  // The MIT text is the same everywhere but for this line.
  return readFileSync(OWN_LICENCE, 'utf8')
    .trim()
    .replace(/^Copyright .*$/m, copyright);
}

function licenceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => LICENCE_NAME.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const at = path.join(folder, entry.name);
      return entry.isDirectory() ? readdirSync(at).map((name) => path.join(at, name)) : [at];
    });
}

/** Vite's file also lists what is bundled in the tool itself, none of which it puts into a build. */
function withoutBundledDependencies(text: string): string {
  return text.replace(/\n# Licenses of bundled dependencies\n[\s\S]*$/, '').trim();
}
