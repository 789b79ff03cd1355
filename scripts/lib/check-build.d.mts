import type { EntryPoint } from './read-build.mjs';

/** What is wrong with a build; an empty list when nothing is. */
export function findBuildFaults(
  dir: string,
  entryPoints: readonly EntryPoint[],
  browser: 'chrome' | 'firefox',
): string[];
