import { spawnSync } from 'node:child_process';
import { runCommand } from './run-command.mjs';

/**
 * Installs Debian packages where that is possible without a question; nothing happens elsewhere.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<void>}
 */
export async function installDebian(packages) {
  const asRoot = becomeRoot();
  if (asRoot === undefined || !succeeds('apt-get', ['--version'])) return;
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  await aptGet(asRoot, ['update']);
  await aptGet(asRoot, ['install', '-y', '--no-install-recommends', ...packages]);
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
