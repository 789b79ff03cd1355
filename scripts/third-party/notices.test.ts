import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { NOTICES_FILE, parseNotices } from '../lib/read-notices.mjs';
import { findBundledPackages } from './bundled-packages';
import { readLicenceText } from './licence-text';
import { collectNotices } from './notices';

const ROOT = path.resolve('.');
// Inside the project, so that its packages resolve.
const PARENT = path.join(ROOT, '.output', 'notices-test');
const SOURCES = {
  'page.js': `
    import { v7 } from 'uuid';
    import { string } from 'valibot';
    new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    document.title = v7();`,
  'worker.js': `import Fuse from 'fuse.js'; postMessage(new Fuse([]).search(''));`,
};

let dir: string;

beforeAll(() => {
  mkdirSync(PARENT, { recursive: true });
  dir = mkdtempSync(path.join(PARENT, 'build-'));
  for (const [name, text] of Object.entries(SOURCES)) writeFileSync(path.join(dir, name), text);
});

afterAll(() => rmSync(PARENT, { recursive: true }));

/** Builds the page with its worker and writes the notices, the worker seen by a plugin or not. */
async function buildPage(seesWorker: boolean): Promise<string> {
  const notices = collectNotices(ROOT);
  const outDir = path.join(dir, seesWorker ? 'out' : 'out-unseen');
  await build({
    configFile: false,
    root: dir,
    logLevel: 'error',
    plugins: [notices.plugin()],
    worker: { format: 'es', plugins: () => (seesWorker ? [notices.plugin()] : []) },
    build: { outDir, rolldownOptions: { input: path.join(dir, 'page.js') } },
  });
  notices.write(outDir);
  return readFileSync(path.join(outDir, NOTICES_FILE), 'utf8');
}

/** Returns the licence text of the package that a module belongs to. */
function read(id: string): string {
  const [found] = findBundledPackages([id], ROOT);
  if (!found) throw new Error(`${id} is in no package`);
  return readLicenceText(found);
}

describe('the notices of a build', () => {
  it('name what page and worker hold, with licences, and not what was shaken out', async () => {
    const texts = parseNotices(await buildPage(true));
    expect([...texts.keys()].filter((name) => !['vite', 'rolldown'].includes(name))).toEqual(
      expect.arrayContaining(['fuse.js', 'uuid']),
    );
    expect(texts.has('valibot')).toBe(false);
    expect(texts.get('fuse.js')).toContain('Apache License');
    expect(texts.get('uuid')).toContain('MIT License');
  });

  it('are refused when a script escaped the plugins', async () => {
    await expect(buildPage(false)).rejects.toThrow(/no plugin saw .*worker/);
  });
});

describe('readLicenceText', () => {
  it('gives the MIT text with its own copyright line to a package published without a file', () => {
    const text = read('\0virtual:wxt-plugins');
    expect(text).toMatch(/^MIT License\n\nCopyright \(c\) 2023 Aaron\n\nPermission/);
    expect(text).not.toContain('Bijia');
  });

  it('takes a NOTICE along', () => {
    expect(read(`${ROOT}/node_modules/dexie/dist/dexie.mjs`)).toContain('Dexie.js');
  });

  it('leaves out what is bundled in the build tool alone', () => {
    expect(read('\0vite/preload-helper.js').length).toBeLessThan(2000);
  });

  it('refuses a package that nobody can vouch for', () => {
    const unlicensed = { folder: path.join(dir), name: 'nobody', version: '1.0.0', licence: 'MIT' };
    expect(() => readLicenceText(unlicensed)).toThrow(/nobody .* has no licence file/);
  });
});
