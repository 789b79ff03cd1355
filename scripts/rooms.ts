/**
 * What a room may import besides rooms below it: `pure` runs in Node, in a worker and in a test alike and imports pure rooms only;
 * `page` enters a web page and imports pure and page rooms; `data` opens the database and imports pure and data rooms; `app` imports
 * all of these; `tool` never ships, so that only tests and other tools import it.
 */
export type Kind = 'pure' | 'page' | 'data' | 'app' | 'tool';

/** Every room, lowest first: a folder with all below it that has no row of its own, or one file. Imports point up this list only. */
export const ROOMS: ReadonlyArray<readonly [path: string, kind: Kind]> = [
  ['lib/entry', 'pure'],
  ['lib/entry/testing', 'tool'],
  ['lib/pattern', 'pure'],
  ['lib/merge', 'pure'],
  ['lib/merge/testing', 'tool'],
  ['lib/backup', 'pure'],
  ['lib/backup/places', 'data'],
  ['lib/backup/testing', 'tool'],
  ['lib/insert', 'page'],
  ['lib/insert/testing', 'tool'],
  ['lib/messaging', 'page'],
  ['entrypoints/bridge.ts', 'page'],
  ['lib/search/types.ts', 'pure'],
  ['lib/search/ranking-weights.ts', 'pure'],
  ['lib/search/lower-bound.ts', 'pure'],
  ['lib/search/yield-to-event-loop.ts', 'pure'],
  ['lib/search/revision.ts', 'pure'],
  ['lib/search/document', 'pure'],
  ['lib/search/text', 'pure'],
  ['lib/search/inverted-index', 'pure'],
  ['lib/search/snapshot', 'pure'],
  ['lib/search/query', 'pure'],
  ['lib/search/candidates', 'pure'],
  ['lib/search/align', 'pure'],
  ['lib/search/rank', 'pure'],
  ['lib/search/engine', 'pure'],
  ['lib/search/index.ts', 'pure'],
  ['lib/search/client', 'pure'],
  ['lib/search/host', 'pure'],
  ['lib/search/testing', 'tool'],
  ['lib/extract/types.ts', 'pure'],
  ['lib/extract/draft.ts', 'pure'],
  ['lib/extract/file', 'pure'],
  ['lib/extract/structure', 'pure'],
  ['lib/extract/sentence', 'pure'],
  ['lib/extract/labels', 'pure'],
  ['lib/extract/generalise', 'pure'],
  ['lib/extract/frame', 'pure'],
  ['lib/extract/phrase', 'pure'],
  ['lib/extract/pattern', 'pure'],
  ['lib/extract/duplicates', 'pure'],
  ['lib/extract/extract.ts', 'pure'],
  ['lib/extract/index.ts', 'pure'],
  ['lib/extract/worker', 'pure'],
  ['lib/extract/testing', 'tool'],
  ['lib/transfer', 'pure'],
  ['lib/transfer/testing', 'tool'],
  ['lib/share', 'pure'],
  ['lib/share/testing', 'tool'],
  ['lib/library/health-types.ts', 'data'],
  ['lib/library/act-types.ts', 'data'],
  ['lib/library/types.ts', 'data'],
  ['lib/library/database', 'data'],
  ['lib/library/entries', 'data'],
  ['lib/library/snippets', 'data'],
  ['lib/library/pack', 'data'],
  ['lib/library/whole', 'data'],
  ['lib/library/check', 'data'],
  ['lib/library/search', 'data'],
  ['lib/library', 'data'],
  ['lib/library/testing', 'tool'],
  ['lib/settings', 'app'],
  ['lib/safekeeping', 'app'],
  ['lib/importing', 'app'],
  ['lib/importing/testing', 'tool'],
  ['lib/office', 'app'],
  ['lib/office/testing', 'tool'],
  ['lib/delivery', 'app'],
  ['components/shared', 'app'],
  ['components/manager', 'app'],
  ['components/manager/testing', 'tool'],
  ['components/sidebar', 'app'],
  ['components/sidebar/testing', 'tool'],
  ['entrypoints', 'app'],
  ['scripts/lib', 'tool'],
  ['e2e/harness', 'tool'],
  ['scripts/sample', 'tool'],
  ['e2e', 'tool'],
  ['scripts/eval', 'tool'],
  ['scripts', 'tool'],
  ['bench/search', 'tool'],
  ['bench', 'tool'],
];

/** Rooms of which neither imports the other, though one stands below. */
const APART: ReadonlyArray<readonly [string, string]> = [
  ['components/manager', 'components/sidebar'],
];

const MAY_IMPORT: Record<Kind, readonly Kind[]> = {
  pure: ['pure'],
  page: ['pure', 'page'],
  data: ['pure', 'data'],
  app: ['pure', 'page', 'data', 'app'],
  tool: ['pure', 'page', 'data', 'app', 'tool'],
};

const REACT = ['react', 'react-dom', 'react-aria-components', '@tanstack/'];
const DATABASE = ['dexie'];
const BROWSER = ['wxt', '#imports', '#i18n', '@webext-core/', '@wxt-dev/'];

/** Packages that a kind of room must not import, or the beginnings of their names. */
const CLOSED_TO: Record<Kind, readonly string[]> = {
  pure: [...REACT, ...DATABASE, ...BROWSER, 'node:'],
  page: [...REACT, ...DATABASE, 'node:'],
  data: [...REACT, 'node:'],
  app: [],
  tool: [],
};

/** Returns the position in `ROOMS` of the room that a file of the repository lies in: the row with the longest path that holds it, or -1. */
export function roomOf(file: string): number {
  let found = -1;
  let longest = 0;
  ROOMS.forEach(([path], at) => {
    if (path.length <= longest || !(file === path || file.startsWith(`${path}/`))) return;
    found = at;
    longest = path.length;
  });
  return found;
}

/** Returns what is wrong with one file importing another, or null; files of one room may import each other. */
export function findImportFault(from: string, to: string): string | null {
  const [lower, upper] = [roomOf(to), roomOf(from)];
  const [fromRoom, fromKind] = ROOMS[upper] ?? ['', 'app'];
  const [toRoom, toKind] = ROOMS[lower] ?? ['', 'app'];
  if (lower > upper) return `${from} imports ${to}: ${toRoom} stands above ${fromRoom}`;
  if (lower !== upper && !MAY_IMPORT[fromKind].includes(toKind))
    return `${from} imports ${to}: a ${fromKind} room imports no ${toKind} room`;
  if (APART.some((pair) => pair.includes(fromRoom) && pair.includes(toRoom) && lower !== upper))
    return `${from} imports ${to}: ${fromRoom} and ${toRoom} stand apart`;
  return null;
}

/** Returns what is wrong with a file importing a package, or null. */
export function findPackageFault(from: string, name: string): string | null {
  const [room, kind] = ROOMS[roomOf(from)] ?? ['', 'app'];
  const isClosed = CLOSED_TO[kind].some(
    (closed) => name === closed || name.startsWith(/[/:]$/.test(closed) ? closed : `${closed}/`),
  );
  return isClosed ? `${from} imports ${name}: ${room} is a ${kind} room` : null;
}
