import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in the extension's root that names every package in the build with its licence. */
export const NOTICES_FILE = 'THIRD_PARTY_NOTICES.txt';

/** The line above and below the packages that share a licence text. */
export const RULE = '='.repeat(80);

/** A licence is longer than this many characters; the shortest in use, ISC, has some 700. */
const LICENCE_LENGTH = 500;

/**
 * Returns the packages that notices name, each with its licence text.
 *
 * @param {string} notices
 * @returns {Map<string, string>}
 */
export function parseNotices(notices) {
  const parts = notices.split(`${RULE}\n`).slice(1);
  const texts = new Map();
  for (let at = 0; at + 1 < parts.length; at += 2)
    for (const [, name] of parts[at].matchAll(/^(\S+) \S+ \(.+\)$/gm))
      texts.set(name, parts[at + 1].trim());
  return texts;
}

/**
 * Returns what is wrong with the notices in a build: none there, a dependency that they do not name, a package without a licence text.
 *
 * @param {string} dir the unpacked extension
 * @param {readonly string[]} dependencies packages that are known to be in it
 * @returns {string[]}
 */
export function findNoticeFaults(dir, dependencies) {
  const texts = readNotices(dir);
  if (!texts) return [`${NOTICES_FILE} is missing`];
  return [
    ...dependencies
      .filter((name) => !texts.has(name))
      .map((name) => `${NOTICES_FILE} does not name ${name}`),
    ...[...texts]
      .filter(([, text]) => text.length < LICENCE_LENGTH)
      .map(([name]) => `${NOTICES_FILE} has no licence text for ${name}`),
  ];
}

function readNotices(dir) {
  try {
    return parseNotices(readFileSync(join(dir, NOTICES_FILE), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
