import { describe, expect, it } from 'vitest';
import { findCycles } from './find-cycles';
import { readImports } from './read-imports';
import { ROOMS, findImportFault, findPackageFault, roomOf } from './rooms';

const { files, imports, packages } = readImports();

describe('the rooms', () => {
  it('are what every import follows', () => {
    expect(imports.length).toBeGreaterThan(1000);
    expect(imports.flatMap(({ from, to }) => findImportFault(from, to) ?? [])).toEqual([]);
  });

  it('hold no files that import each other in a cycle', () => {
    expect(findCycles(imports)).toEqual([]);
  });

  it('keep what a browser needs out of pure rooms, and libraries out of pages', () => {
    expect(packages.flatMap(({ from, name }) => findPackageFault(from, name) ?? [])).toEqual([]);
  });

  it('let no import between two of them be turned round', () => {
    const between = imports.filter(({ from, to }) => roomOf(from) !== roomOf(to));
    expect(between.filter(({ from, to }) => findImportFault(to, from) === null)).toEqual([]);
  });

  it('hold files, each of them, and every file has one', () => {
    const inhabited = new Set([...files].map(roomOf));
    expect(ROOMS.filter((_, at) => !inhabited.has(at))).toEqual([]);
    expect(
      [...files].filter((file) => file.includes('/') && ROOMS[roomOf(file)]?.[0] === '.'),
    ).toEqual([]);
  });

  it('have no test that something imports', () => {
    expect(imports.filter(({ to }) => /\.test\.tsx?$/.test(to))).toEqual([]);
  });
});

describe('findImportFault and findPackageFault', () => {
  it.each([
    ['lib/search/query/facets.ts', 'lib/search/engine/run-query.ts'],
    ['lib/search/index.ts', 'lib/insert/index.ts'],
    ['lib/library/index.ts', 'lib/messaging/protocol.ts'],
    ['lib/insert/index.ts', 'lib/delivery/types.ts'],
    ['entrypoints/bridge.ts', 'lib/library/index.ts'],
    ['components/sidebar/Sidebar.tsx', 'components/manager/Manager.tsx'],
    ['components/sidebar/Sidebar.tsx', 'lib/search/testing/sample-docs.ts'],
  ])('refuse %s importing %s', (from, to) => {
    expect(findImportFault(from, to)).toContain(`${from} imports ${to}`);
  });

  it.each([
    ['lib/entry/index.ts', 'dexie'],
    ['lib/search/index.ts', 'node:fs'],
    ['lib/insert/index.ts', 'react/jsx-runtime'],
    ['lib/extract/index.ts', '@webext-core/messaging'],
  ])('refuse %s importing %s', (from, name) => {
    expect(findPackageFault(from, name)).toContain(`${from} imports ${name}`);
  });

  it('know a package from one whose name only begins alike', () => {
    expect(findPackageFault('lib/entry/index.ts', 'dexie-like')).toBeNull();
  });
});
