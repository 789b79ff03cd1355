import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const UNRELEASED = '未发布';
const FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md'];

/**
 * What a release is to do.
 *
 * @typedef {object} ReleasePlan
 * @property {string} version
 * @property {boolean} isDryRun nothing is written, built or tagged
 * @property {boolean} hasTag the release is committed and tagged
 */

/**
 * Reads the command's arguments: `VERSION [--tag] [--dry-run]`. Throws with the usage for anything else.
 *
 * @param {readonly string[]} args
 * @returns {ReleasePlan}
 */
export function parseArguments(args) {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const [version, ...others] = args.filter((arg) => !arg.startsWith('--'));
  const isKnown = flags.every((flag) => flag === '--tag' || flag === '--dry-run');
  if (version === undefined || others.length > 0 || !isKnown)
    throw new Error('usage: npm run release -- VERSION [--tag] [--dry-run]');
  return { version, isDryRun: flags.includes('--dry-run'), hasTag: flags.includes('--tag') };
}

/**
 * Releases the project in a folder: checks that nothing is uncommitted and the version is a later one, sets the version, cuts the
 * changelog, has both zips built, and commits and tags where that is wanted. Throws with what is wrong, everything as it was.
 *
 * @param {string} root
 * @param {ReleasePlan} plan
 * @param {{
 *   build: () => Promise<string[]>,
 *   say: (line: string) => void,
 * }} tools `build` makes the zips and returns the faults it found
 * @returns {Promise<void>}
 */
export async function release(root, { version, isDryRun, hasTag }, { build, say }) {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const before = new Map(FILES.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
  checkTree(git('status', '--porcelain'));
  checkVersion(JSON.parse(before.get('package.json')).version, version);
  const tag = `v${version}`;
  if (git('tag', '--list', tag) !== '') throw new Error(`the tag ${tag} is there already`);
  const after = new Map([
    ['package.json', setVersion(before.get('package.json'), version, 1)],
    // Once for the lock file, once for the package itself.
    ['package-lock.json', setVersion(before.get('package-lock.json'), version, 2)],
    ['CHANGELOG.md', cutChangelog(before.get('CHANGELOG.md'), version)],
  ]);
  say(`${version}: ${FILES.join(', ')}; both zips${hasTag ? `; commit and tag ${tag}` : ''}`);
  say(releaseNotes(after.get('CHANGELOG.md'), version));
  if (isDryRun) return;
  const write = (texts) => texts.forEach((text, name) => writeFileSync(join(root, name), text));
  write(after);
  try {
    const faults = await build();
    if (faults.length > 0) throw new Error(faults.join('\n'));
  } catch (error) {
    write(before);
    throw error;
  }
  if (!hasTag) {
    say(`Not committed. With --tag it would be, as ${tag}.`);
    return;
  }
  git('commit', '--quiet', '--message', `chore: release ${version}`, '--', ...FILES);
  git('tag', '--annotate', tag, '--message', `笔架 ${version}`);
}

function checkTree(status) {
  if (status !== '') throw new Error(`the tree is not clean:\n${status}`);
}

function checkVersion(current, next) {
  const [before, after] = [current, next].map(numbersOf);
  const at = after.findIndex((number, place) => number !== before[place]);
  if (at < 0 || after[at] < before[at]) throw new Error(`${next} is not later than ${current}`);
}

function numbersOf(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is no version such as 1.2.3`);
  return version.split('.').map(Number);
}

function setVersion(json, version, times) {
  let left = times;
  const set = json.replace(/^( +"version": ")[^"]+(",?)$/gm, (line, head, tail) => {
    left -= 1;
    return left < 0 ? line : `${head}${version}${tail}`;
  });
  if (left > 0) throw new Error('a version is missing');
  return set;
}

/**
 * Returns the changelog with its unreleased part under a version and an empty unreleased part above. Throws when nothing is unreleased.
 *
 * @param {string} changelog
 * @param {string} version
 * @returns {string}
 */
export function cutChangelog(changelog, version) {
  if (releaseNotes(changelog, UNRELEASED) === '')
    throw new Error(`CHANGELOG.md has nothing under ${UNRELEASED}`);
  return changelog.replace(`## ${UNRELEASED}\n`, `## ${UNRELEASED}\n\n## ${version}\n`);
}

/** The text of one part of the changelog; empty where there is no such part. */
function releaseNotes(changelog, heading) {
  const parts = changelog.split(/^## /m);
  const part = parts.find((text) => text.startsWith(`${heading}\n`)) ?? heading;
  return part.slice(heading.length).trim();
}
