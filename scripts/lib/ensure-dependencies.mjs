import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from './project.mjs';
import { runCommand } from './run-command.mjs';

/** Installs the packages that package-lock.json names, unless exactly those are installed. */
export async function ensureDependencies() {
  if (await areInstalled()) return;
  if (await isLinked()) {
    throw new Error(
      'node_modules is a link to another checkout’s, and has other versions than package-lock.json names. Installing through the link would empty that one: remove the link first.',
    );
  }
  console.log('Installing dependencies (npm ci) …');
  if ((await runNpm('ci')) === 0) return;
  // A registry that lacks a package's builds for other platforms leaves them out of the lock
  // file, which npm ci then refuses. npm install takes the same versions and, with --no-save,
  // leaves the lock file as it is.
  console.log('npm ci refused; installing the same versions with npm install …');
  if ((await runNpm('install', '--no-save')) === 0) return;
  throw new Error('npm can’t install; its words are above. Is the npm registry within reach?');
}

async function isLinked() {
  const found = await lstat(join(PROJECT, 'node_modules')).catch(() => null);
  return found?.isSymbolicLink() ?? false;
}

async function runNpm(...args) {
  return runCommand('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error']);
}

// Versions are compared, since a checkout renews the dates of files that have not changed.
async function areInstalled() {
  const wanted = Object.entries((await readJson('package-lock.json'))?.packages ?? {});
  const checks = wanted.map(async ([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    const installed = await readJson(join(path, 'package.json'));
    return installed ? installed.version === version : Boolean(optional || devOptional);
  });
  return wanted.length > 0 && (await Promise.all(checks)).every(Boolean);
}

async function readJson(path) {
  try {
    return JSON.parse(await readFile(join(PROJECT, path), 'utf8'));
  } catch {
    return undefined;
  }
}
