import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a page may be given at most, in bytes gzipped. Of these the memory of the caret, the looking on and the comparison of what the page shows take a third; without them
 * what the sidebar says of an insertion would be a guess. The last 1100 are for noticing that a page has written its field again, where advice on
 * undo would be false, for fields that are read-only only while they have no focus, for a paragraph that an editor around a hidden field splits, and for giving back the end of a
 * field or an editable that its page cuts off at a limit, also where it does so only when the field is left, and for
 * finding the caret again where the page has written the words around it with other signs.
 */
const PAGE_SCRIPT_LIMIT = 18_000;

const REQUIRED_PERMISSIONS = [
  'activeTab',
  'contextMenus',
  'scripting',
  'storage',
  'unlimitedStorage',
];

/** Asked for by a click: automatic backups into the downloads. */
const OPTIONAL_PERMISSIONS = ['downloads'];

/** Manifest keys that would let pages or other extensions in, or reach a host at install. */
const FORBIDDEN_KEYS = [
  'host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
];

/** Words that stay in the minified code of a library which may not enter a page. */
const TELLTALES = {
  React: /react\.(?:transitional\.)?element|react\.dev\/errors|__REACT_DEVTOOLS/,
  Dexie: /\bDexie|dexie\.org|DatabaseClosedError/,
  'the database': /\bindexedDB\b/,
};

/** What draws the sidebar, and how many scripts that may be: itself, what begins to read, and the bundler's runtime. */
const SIDEBAR = /^chunks\/sidebar-[^/]*\.js$/;
const SIDEBAR_FILES = 3;

/** What draws the library page. */
const LIBRARY_PAGE = /^chunks\/library-page-[^/]*\.js$/;

/** The only script that enters a page. */
const BRIDGE = 'bridge.js';

/**
 * Bytes, gzipped, that a page may load before its first rows: 3 to 4 per cent above what it had when the limit was set (141,700
 * and 118,500: what opens the library comes after the rows, other pages when they are opened). A page that needs more gets a
 * higher limit in the commit that makes it so; one that got lighter a lower one.
 */
const BUDGETS = [
  { page: 'the sidebar', entry: SIDEBAR, limit: 147_000 },
  { page: 'the manager', entry: LIBRARY_PAGE, limit: 123_000 },
];

/**
 * What is wrong with a build: page scripts too heavy or carrying a library, permissions other than
 * the agreed ones, a sidebar of many files, a page over its budget. An empty list when nothing is.
 *
 * @param {string} dir the unpacked extension
 * @param {import('./read-build.mjs').EntryPoint[]} entryPoints
 * @param {'chrome' | 'firefox'} browser
 * @returns {string[]}
 */
export function findBuildFaults(dir, entryPoints, browser) {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  return [
    ...findPageScriptFaults(dir, entryPoints),
    ...findManifestFaults(manifest, browser),
    ...findSidebarFaults(entryPoints),
    ...findBudgetFaults(entryPoints),
  ];
}

function findPageScriptFaults(dir, entryPoints) {
  const pageScripts = entryPoints.filter(
    ({ name }) => name === BRIDGE || name.startsWith('content-scripts/'),
  );
  const faults = pageScripts
    .filter(({ gzipped }) => gzipped > PAGE_SCRIPT_LIMIT)
    .map(
      ({ name, gzipped }) =>
        `${name} has ${gzipped} bytes gzipped; ${PAGE_SCRIPT_LIMIT} are allowed`,
    );
  if (!pageScripts.some(({ name }) => name === BRIDGE)) faults.push(`${BRIDGE} is missing`);
  for (const { name, files } of pageScripts) {
    const code = files.map((file) => readFileSync(join(dir, file), 'utf8')).join('\n');
    for (const [library, telltale] of Object.entries(TELLTALES)) {
      if (telltale.test(code))
        faults.push(`${name} contains ${library}: ${telltale.exec(code)?.[0]}`);
    }
  }
  return faults;
}

function findSidebarFaults(entryPoints) {
  const sidebar = entryPoints.find(({ name }) => SIDEBAR.test(name));
  if (!sidebar) return ['the sidebar is not one file'];
  const { files } = sidebar;
  return files.length > SIDEBAR_FILES
    ? [`the sidebar loads [${files.join(', ')}]; ${SIDEBAR_FILES} files are allowed`]
    : [];
}

function findBudgetFaults(entryPoints) {
  return BUDGETS.flatMap(({ page, entry, limit }) => {
    const found = entryPoints.find(({ name }) => entry.test(name));
    // A sidebar that is not there is a fault of its own.
    if (!found) return entry === SIDEBAR ? [] : [`${page} is missing`];
    return found.gzipped > limit
      ? [`${page} loads ${found.gzipped} bytes gzipped; ${limit} are allowed`]
      : [];
  });
}

function findManifestFaults(manifest, browser) {
  const faults = FORBIDDEN_KEYS.filter((key) => key in manifest).map(
    (key) => `manifest.json has ${key}: ${JSON.stringify(manifest[key])}`,
  );
  const wanted = [
    ...REQUIRED_PERMISSIONS,
    ...(browser === 'chrome' ? ['sidePanel'] : []),
  ].toSorted();
  /** @type {string[]} */
  const permissions = manifest.permissions ?? [];
  const required = permissions.toSorted();
  if (required.join() !== wanted.join()) {
    faults.push(
      `manifest.json asks for [${required.join(', ')}]; agreed are [${wanted.join(', ')}]`,
    );
  }
  const optional = manifest.optional_permissions ?? [];
  if (optional.join() !== OPTIONAL_PERMISSIONS.join())
    faults.push(
      `optional permissions are [${optional.join(', ')}]; agreed are [${OPTIONAL_PERMISSIONS.join(', ')}]`,
    );
  const hosts = manifest.optional_host_permissions ?? [];
  if (hosts.join() !== '*://*/*')
    faults.push(`optional hosts are [${hosts.join(', ')}], not *://*/*`);
  return faults;
}
