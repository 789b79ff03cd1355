import { findBrowser } from './find-browser.mjs';
import { installDebian } from './install-debian.mjs';

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
  await installDebian(DEBIAN_PACKAGES);
  return findBrowser(family);
}
