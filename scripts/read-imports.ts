import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['lib', 'components', 'entrypoints', 'scripts', 'bench', 'e2e'];
const SPECIFIER =
  /\b(?:from|import)\s*\(?\s*'([^'\n]+)'|\bnew URL\(\s*'(\.[^'\n]+\.ts)',\s*import\.meta\.url/g;

/** The source files of the repository and what they import, tests left out as importers. Paths are relative to the root, with `/`. */
export interface Imports {
  files: ReadonlySet<string>;
  /** Imports of files, static, dynamic and as a worker. */
  imports: ReadonlyArray<{ from: string; to: string }>;
  packages: ReadonlyArray<{ from: string; name: string }>;
}

/** Reads every import in the source tree at the current folder. */
export function readImports(): Imports {
  const files = new Set(FOLDERS.flatMap(sourceFilesIn));
  const imports: Array<{ from: string; to: string }> = [];
  const packages: Array<{ from: string; name: string }> = [];
  for (const from of files) {
    // A test may import what it likes.
    if (/\.test\.tsx?$/.test(from)) continue;
    for (const [, name = '', url = ''] of readFileSync(from, 'utf8').matchAll(SPECIFIER)) {
      const specifier = (name || url).replace(/\?.*$/, '');
      if (!/^(?:\.{1,2}|@)\//.test(specifier)) packages.push({ from, name: specifier });
      else {
        const to = resolve(files, from, specifier);
        if (to !== undefined) imports.push({ from, to });
      }
    }
  }
  return { files, imports, packages };
}

function sourceFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .filter((file) => /\.(?:tsx?|mts|mjs)$/.test(file));
}

function resolve(files: ReadonlySet<string>, from: string, specifier: string): string | undefined {
  const bare = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  return ['', '.ts', '.tsx', '.d.ts', '/index.ts']
    .map((end) => bare + end)
    .find((one) => files.has(one));
}
