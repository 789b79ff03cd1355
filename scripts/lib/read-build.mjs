import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * A file the browser starts from, with what it loads at once.
 *
 * @typedef {object} EntryPoint
 * @property {string} name path of the entry in the build, with `/`
 * @property {string[]} files the entry and everything it loads statically
 * @property {number} raw bytes of those files
 * @property {number} gzipped bytes of those files, each gzipped alone
 */

/**
 * The entry points of a build: pages, background, content scripts, then what is loaded later
 * (workers, dynamic imports) under its own name.
 *
 * @param {string} dir the unpacked extension
 * @returns {EntryPoint[]}
 */
export function readEntryPoints(dir) {
  const code = listFiles(dir).filter((name) => /\.(html|js|css)$/.test(name));
  const starts = code.filter((name) => !/^(chunks|assets)\//.test(name));
  const pages = starts.map((name) => describe(dir, name));
  const loaded = new Set(pages.flatMap(({ files }) => files));
  const later = code.filter((name) => !loaded.has(name)).map((name) => describe(dir, name));
  return [...pages, ...later];
}

function describe(dir, name) {
  const files = [...collectLoaded(dir, name)];
  const contents = files.map((file) => readFileSync(join(dir, file)));
  return {
    name,
    files,
    raw: sum(contents.map((content) => content.length)),
    gzipped: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}

function collectLoaded(dir, name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const loaded of findLoaded(dir, name)) collectLoaded(dir, loaded, seen);
  return seen;
}

/** What a file loads before it runs: `src` and `href` of a page, static imports of a script. */
function findLoaded(dir, name) {
  if (name.endsWith('.css')) return [];
  const text = readFileSync(join(dir, name), 'utf8');
  const pattern = name.endsWith('.html')
    ? /(?:src|href)="([^"]+\.(?:js|css))"/g
    : /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
  const known = new Set(listFiles(dir));
  return [...text.matchAll(pattern)]
    .map(([, path = '']) => resolve(name, path))
    .filter((path) => known.has(path));
}

function resolve(from, path) {
  if (path.startsWith('/')) return path.slice(1);
  return posix.join(dirname(from), path);
}

function listFiles(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => path.split(sep).join('/'))
    .toSorted();
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
