import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBuildFaults } from './check-build.mjs';
import { OUTPUT, PROJECT } from './project.mjs';
import { readEntryPoints } from './read-build.mjs';
import { findNoticeFaults } from './read-notices.mjs';
import { runCommand } from './run-command.mjs';

const BUILDS = {
  chrome: { dir: join(OUTPUT, 'chrome-mv3'), args: ['-b', 'chrome'] },
  firefox: { dir: join(OUTPUT, 'firefox-mv3'), args: ['-b', 'firefox', '--mv3'] },
};

/**
 * Builds the extension for one browser, prints the size of each entry point and returns the faults
 * found in what was built; a build that fails is one.
 *
 * @param {'chrome' | 'firefox'} browser
 * @param {'build' | 'zip'} command `zip` builds and packs what was built
 * @returns {Promise<string[]>}
 */
export async function buildExtension(browser, command = 'build') {
  const { dir, args } = BUILDS[browser];
  const code = await runCommand('wxt', [command, ...args]);
  if (code !== 0) return [`the build for ${browser} ended with code ${code}`];
  const entryPoints = readEntryPoints(dir);
  printSizes(browser, entryPoints);
  return [
    ...findBuildFaults(dir, entryPoints, browser),
    ...findNoticeFaults(dir, readDependencies()),
  ];
}

/** Everything that package.json calls a dependency ships; the rest are development dependencies. */
function readDependencies() {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  return Object.keys(dependencies);
}

function printSizes(browser, entryPoints) {
  const width = Math.max(...entryPoints.map(({ name }) => name.length)) + 2;
  console.log(`\n${browser}: each entry point with what it loads at once`);
  console.log(`${''.padEnd(width)}${'raw'.padStart(12)}${'gzipped'.padStart(12)}`);
  for (const { name, raw, gzipped } of entryPoints) {
    console.log(`${name.padEnd(width)}${inKilobytes(raw)}${inKilobytes(gzipped)}`);
  }
}

function inKilobytes(bytes) {
  return `${(bytes / 1000).toFixed(2)} kB`.padStart(12);
}
