import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cutChangelog, parseArguments, release } from './release.mjs';

const COMMAND = fileURLToPath(new URL('../release.mjs', import.meta.url));
const CHANGELOG = '# 更新记录\n\n## 未发布\n\n- 更快。\n\n## 0.1.0\n\n- 第一个。\n';
const PACKAGE = { name: 'bijia', version: '0.1.0', wxt: { version: 'latest' } };
const LOCK = {
  name: 'bijia',
  version: '0.1.0',
  packages: { '': { version: '0.1.0' }, 'node_modules/a': { version: '0.1.0' } },
};

// Each starts git several times, which a busy machine takes seconds for.
vi.setConfig({ testTimeout: 30_000 });

let root: string;
let said: string[];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bijia-release-'));
  said = [];
  write('package.json', JSON.stringify(PACKAGE, null, 2));
  write('package-lock.json', JSON.stringify(LOCK, null, 2));
  write('CHANGELOG.md', CHANGELOG);
  git('init', '--quiet');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.com');
  git('add', '.');
  git('commit', '--quiet', '--message', 'chore: begin');
});

afterEach(() => rmSync(root, { recursive: true }));

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(path.join(root, name), text);
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** Releases with the command's arguments, the build ending with these faults. */
async function run(args: string, faults: string[] | Error = []): Promise<void> {
  await release(root, parseArguments(args.split(' ')), {
    build: () => (faults instanceof Error ? Promise.reject(faults) : Promise.resolve(faults)),
    say: (line) => said.push(line),
  });
}

describe('npm run release', () => {
  it('with --dry-run says what it would do and leaves everything as it was', () => {
    const args = [COMMAND, '0.2.0', '--tag', '--dry-run'];
    const { status, stdout } = spawnSync('node', args, { cwd: root, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('0.2.0: package.json, package-lock.json, CHANGELOG.md; both zips');
    expect(stdout).toContain('commit and tag v0.2.0');
    expect(stdout).toContain('- 更快。');
    expect(stdout).not.toContain('第一个');
    expect(git('status', '--porcelain')).toBe('');
    expect(git('tag')).toBe('');
  });

  it('ends badly, with a word, when it cannot', () => {
    write('new.txt', '');
    const { status, stderr } = spawnSync('node', [COMMAND, '0.2.0', '--dry-run'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/the tree is not clean:\s+\?\? new\.txt/);
  });
});

describe('release', () => {
  it('sets the version of the project alone and cuts the changelog', async () => {
    await run('0.2.0');
    expect(JSON.parse(read('package.json'))).toEqual({ ...PACKAGE, version: '0.2.0' });
    expect(JSON.parse(read('package-lock.json'))).toEqual({
      ...LOCK,
      version: '0.2.0',
      packages: { '': { version: '0.2.0' }, 'node_modules/a': { version: '0.1.0' } },
    });
    expect(read('CHANGELOG.md')).toBe(
      '# 更新记录\n\n## 未发布\n\n## 0.2.0\n\n- 更快。\n\n## 0.1.0\n\n- 第一个。\n',
    );
    expect(git('tag')).toBe('');
    expect(git('log', '--format=%s')).toBe('chore: begin');
  });

  it('with --tag commits and tags', async () => {
    await run('0.2.0 --tag');
    expect(git('status', '--porcelain')).toBe('');
    expect(git('describe', '--exact-match')).toBe('v0.2.0');
    expect(git('log', '-1', '--format=%s')).toBe('chore: release 0.2.0');
  });

  it.each([
    ['has faults', ['bridge.js is missing']],
    ['breaks down', new Error('bridge.js is missing')],
  ])('puts everything back when the build %s', async (_, faults) => {
    await expect(run('0.2.0 --tag', faults)).rejects.toThrow('bridge.js');
    expect(git('status', '--porcelain')).toBe('');
    expect(git('tag')).toBe('');
  });

  it.each([
    ['0.1.0', /not later than 0\.1\.0/],
    ['0.0.9', /not later/],
    ['0.2', /no version/],
    ['0.2.0 --force', /usage/],
    ['--tag', /usage/],
  ])('refuses %s', async (args, fault) => {
    await expect(run(args)).rejects.toThrow(fault);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('refuses a version that is tagged', async () => {
    git('tag', 'v0.2.0');
    await expect(run('0.2.0')).rejects.toThrow('v0.2.0');
  });
});

describe('cutChangelog', () => {
  it('refuses when nothing is unreleased', () => {
    expect(() =>
      cutChangelog('# 更新记录\n\n## 未发布\n\n## 0.1.0\n\n- 第一个。\n', '0.2.0'),
    ).toThrow(/nothing under 未发布/);
  });
});
