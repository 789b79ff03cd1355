import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';
import { runCommand } from './run-command.mjs';

const DEBIAN_PACKAGES = ['chromium', 'firefox-esr', 'fonts-noto-cjk'];

const ADVICE = {
  chromium:
    'No Chromium, Chrome or Edge was found. Install one (Debian: apt-get install chromium fonts-noto-cjk; ' +
    'macOS: brew install --cask chromium; Windows: winget install Google.Chrome), or name its program in CHROME_PATH.',
  firefox:
    'No Firefox was found. Install it (Debian: apt-get install firefox-esr; ' +
    'macOS: brew install --cask firefox; Windows: winget install Mozilla.Firefox), or name its program in FIREFOX_PATH.',
};

/**
 * Where the browser is; installed from Debian's packages when it is missing and that is possible.
 * Throws with what to install otherwise.
 *
 * @param {'chromium' | 'firefox'} family
 * @returns {Promise<string>}
 */
export async function ensureBrowser(family) {
  const found = findBrowser(family) ?? (await installAndFind(family));
  if (found === undefined) throw new Error(ADVICE[family]);
  return found;
}

async function installAndFind(family) {
  const asRoot = becomeRoot();
  if (asRoot === undefined || !succeeds('apt-get', ['--version'])) return undefined;
  console.log(`Installing ${DEBIAN_PACKAGES.join(', ')} (apt-get) …`);
  await aptGet(asRoot, ['update']);
  await aptGet(asRoot, ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES]);
  return findBrowser(family);
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
