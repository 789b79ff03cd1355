import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBuildFaults } from './check-build.mjs';
import { readEntryPoints } from './read-build.mjs';

const MANIFEST = {
  permissions: [
    'activeTab',
    'contextMenus',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ],
  optional_permissions: ['downloads'],
  optional_host_permissions: ['*://*/*'],
};

const SOUND: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify(MANIFEST),
  'bridge.js': 'run()',
  'sidepanel.html': '<script type="module" src="/chunks/sidepanel-a.js"></script>',
  'chunks/sidepanel-a.js': 'import(`./sidebar-b.js`)',
  'chunks/sidebar-b.js': 'import"./sidepanel-a.js";import{r}from"./runtime-c.js";',
  'chunks/runtime-c.js': 'export const r = 1',
  'manager.html': '<script type="module" src="/chunks/manager-e.js"></script>',
  'chunks/manager-e.js': 'import(`./library-page-g.js`)',
  'chunks/library-page-g.js': 'run()',
};

/** Text that takes this many bytes at least, however well it is compressed. */
const incompressible = (bytes: number) => randomBytes(bytes).toString('base64');

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bijia-build-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

/** What is found in a sound build with these files changed; null takes one away. */
function faultsWith(changed: Readonly<Record<string, string | null>>): string[] {
  for (const [name, text] of Object.entries({ ...SOUND, ...changed })) {
    if (text === null) continue;
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return findBuildFaults(dir, readEntryPoints(dir), 'chrome');
}

describe('a build', () => {
  it('that is sound has no fault', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it.each<[string, Record<string, string | null>, RegExp]>([
    [
      'a sidebar of four files',
      { 'chunks/runtime-c.js': 'import"./bridge-f.js"', 'chunks/bridge-f.js': '' },
      /bridge-f\.js.*3 files are allowed/,
    ],
    ['a sidebar under another name', { 'chunks/sidebar-b.js': null }, /not one file/],
    [
      'a host permission',
      { 'manifest.json': JSON.stringify({ ...MANIFEST, host_permissions: ['<all_urls>'] }) },
      /host_permissions/,
    ],
    [
      'another permission',
      { 'manifest.json': JSON.stringify({ ...MANIFEST, permissions: ['tabs'] }) },
      /asks for \[tabs\]/,
    ],
    [
      'an optional permission that nobody agreed on',
      { 'manifest.json': JSON.stringify({ ...MANIFEST, optional_permissions: ['history'] }) },
      /optional permissions are \[history\]/,
    ],
    [
      'a sidebar over its budget',
      { 'chunks/sidebar-b.js': incompressible(147_000) },
      /the sidebar loads \d+ bytes gzipped; 147000 are allowed/,
    ],
    [
      'a manager over its budget',
      { 'chunks/library-page-g.js': incompressible(123_000) },
      /the manager loads \d+ bytes gzipped; 123000 are allowed/,
    ],
    ['no manager', { 'chunks/library-page-g.js': null }, /the manager is missing/],
    ['React in a page', { 'bridge.js': 'react.element' }, /bridge\.js contains React/],
    ['a database in a page', { 'bridge.js': 'indexedDB' }, /contains the database/],
  ])('with %s fails with that fault', (_, changed, fault) => {
    expect(faultsWith(changed)).toEqual([expect.stringMatching(fault)]);
  });
});
