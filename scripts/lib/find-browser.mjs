import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const PROGRAMS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const VARIABLES = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/**
 * Where a browser is: the environment variable that names it, else the search path, else the
 * usual places of macOS and Windows.
 *
 * @param {'chromium' | 'firefox'} family
 * @returns {string | undefined}
 */
export function findBrowser(family) {
  const named = process.env[VARIABLES[family]];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`${VARIABLES[family]} names ${named}, which is no program that can be run.`);
  }
  return [...inSearchPath(PROGRAMS[family]), ...usualPlaces(family)].find(isProgram);
}

function inSearchPath(names) {
  const directories = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => directories.map((directory) => join(directory, name + ending)));
}

function usualPlaces(family) {
  if (process.platform === 'darwin') return macPlaces(family);
  if (process.platform === 'win32') return windowsPlaces(family);
  return [];
}

function macPlaces(family) {
  const bundles =
    family === 'chromium'
      ? ['Chromium', 'Google Chrome', 'Microsoft Edge']
      : ['Firefox', 'Firefox Developer Edition'];
  return bundles.map((name) => {
    const program = family === 'firefox' ? 'firefox' : name;
    return `/Applications/${name}.app/Contents/MacOS/${program}`;
  });
}

function windowsPlaces(family) {
  const roots = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ].filter((root) => root !== undefined);
  const programs =
    family === 'chromium'
      ? [
          'Chromium/Application/chrome.exe',
          'Google/Chrome/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ]
      : ['Mozilla Firefox/firefox.exe'];
  return roots.flatMap((root) => programs.map((program) => join(root, program)));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
