import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from './project.mjs';
import { runCommand } from './run-command.mjs';

/** Installs the packages that package-lock.json names, unless exactly those are installed. */
export async function ensureDependencies() {
  if (await areInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  const code = await runCommand('npm', ['ci', '--no-audit', '--no-fund']);
  if (code === 0) return;
  throw new Error('npm ci failed; its words are above. Is the npm registry within reach?');
}

// npm keeps a lock file of what it put into node_modules. It lacks the root and the optional
// packages of other platforms; comparing contents spares a reinstall after every checkout.
async function areInstalled() {
  const wanted = await readPackages(join(PROJECT, 'package-lock.json'));
  const installed = await readPackages(join(PROJECT, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === version : optional === true;
  });
}

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
