import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Code that the build tools add themselves, by the beginning of its module id. */
const VIRTUAL_MODULES: ReadonlyArray<readonly [beginning: string, name: string]> = [
  ['\0rolldown/', 'rolldown'],
  ['\0vite/', 'vite'],
  ['\0virtual:wxt-', 'wxt'],
];

/** Minified files, each with the packages it holds ready-made, whose modules have no ids of their own. */
const READY_MADE: Readonly<Record<string, readonly string[]>> = {
  'papaparse/papaparse.min.js': [],
  'react-is/cjs/react-is.production.min.js': [],
};

/** A package whose code is in the build. */
export interface BundledPackage {
  /** Its folder, absolute. */
  folder: string;
  name: string;
  version: string;
  /** The SPDX expression of its package.json. */
  licence: string;
}

/**
 * Returns the packages that a build's modules come from, each folder once, by name; the project's own modules are left out.
 *
 * Throws on a module that belongs to no package and on a minified file whose contents `READY_MADE` does not name, so that nothing
 * enters a build unnoticed.
 *
 * @param moduleIds ids as Rollup and Rolldown give them: absolute paths with or without a query, or virtual ids
 */
export function findBundledPackages(moduleIds: Iterable<string>, root: string): BundledPackage[] {
  const folders = new Set<string>();
  for (const id of moduleIds) for (const folder of foldersOf(id, root)) folders.add(folder);
  return [...folders]
    .map(readPackage)
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.folder, b.folder));
}

function foldersOf(id: string, root: string): string[] {
  const virtual = VIRTUAL_MODULES.find(([beginning]) => id.startsWith(beginning));
  if (virtual) return [inNodeModules(root, virtual[1])];
  // Helpers for CommonJS modules carry the module's path behind a NUL.
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const within = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\/(.+)$/.exec(file);
  if (!within) {
    if (file.startsWith(`${root.replaceAll('\\', '/').replace(/\/$/, '')}/`)) return [];
    throw new Error(`${JSON.stringify(id)} is bundled and belongs to no package`);
  }
  const [, folder = '', name = '', rest = ''] = within;
  const readyMade = READY_MADE[`${name}/${rest}`];
  if (/\.min\.[cm]?js$/.test(rest) && !readyMade)
    throw new Error(`${name}/${rest} is bundled; name the packages it holds in READY_MADE`);
  return [folder, ...(readyMade ?? []).map((held) => findFolder(folder, held))];
}

/** Returns the folder of a package as Node resolves it for another package. */
function findFolder(from: string, name: string): string {
  for (let at = from; at !== path.dirname(at); at = path.dirname(at)) {
    const folder = inNodeModules(at, name);
    if (existsSync(folder)) return folder;
  }
  throw new Error(`${from} holds ${name}, which is not installed`);
}

function inNodeModules(folder: string, name: string): string {
  return path.posix.join(folder.replaceAll('\\', '/'), 'node_modules', name);
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license }: { name: string; version: string; license?: string } =
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${folder}/package.json names no licence`);
  return { folder, name, version, licence: license };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
