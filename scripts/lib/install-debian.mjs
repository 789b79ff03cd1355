import { spawnSync } from 'node:child_process';
import { runCommand } from './run-command.mjs';

/**
 * Installs Debian packages where that is possible without a question; nothing happens elsewhere.
 *
 * @param {readonly string[]} packages
 * @param {{ startsNothing?: boolean }} [options] `startsNothing`: a server among them is not started as a service
 * @returns {Promise<void>}
 */
export async function installDebian(packages, { startsNothing = false } = {}) {
  const asRoot = becomeRoot();
  if (asRoot === undefined || !succeeds('apt-get', ['--version'])) return;
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  await aptGet(asRoot, ['update']);
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  // What is started by a package's own script is started through invoke-rc.d, which RUNLEVEL=1 keeps from it.
  await aptGet([...asRoot, ...(startsNothing ? ['env', 'RUNLEVEL=1'] : [])], install);
}

/** The words to put before a command to run it as root without a question; undefined when that can't be. */
function becomeRoot() {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

async function aptGet(asRoot, args) {
  const [program, ...rest] = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    ...args,
  ];
  await runCommand(program, rest);
}

function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
