import { spawnSync } from 'node:child_process';
import { installDebian } from './install-debian.mjs';

const NEEDED = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' };

/**
 * Sees to it that a window can be shown and typed into without a display of one's own: Xvfb, openbox and xdotool, installed
 * from Debian's packages when they are missing and that is possible. Throws with what to install otherwise.
 *
 * @returns {Promise<void>}
 */
export async function ensureScreen() {
  if (missing().length > 0) await installDebian(missing());
  const still = missing();
  if (still.length > 0)
    throw new Error(
      `Not found: ${still.join(', ')}. Install them (Debian: apt-get install ${still.join(' ')}).`,
    );
}

function missing() {
  return Object.keys(NEEDED)
    .filter((program) => spawnSync('which', [program], { stdio: 'ignore' }).status !== 0)
    .map((program) => NEEDED[program]);
}
