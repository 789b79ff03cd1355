import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBundledPackages } from './bundled-packages';

const ROOT = path.resolve('.');
const installed = (file: string) => `${ROOT}/node_modules/${file}`;
const namesOf = (...ids: string[]) => findBundledPackages(ids, ROOT).map(({ name }) => name);

describe('findBundledPackages', () => {
  it.each<[string, string, string[]]>([
    ['a package', installed('dexie/dist/modern/dexie.mjs'), ['dexie']],
    ['a package of a scope', installed('@wxt-dev/i18n/dist/index.mjs'), ['@wxt-dev/i18n']],
    ['a CommonJS helper', `\0${installed('react/index.js')}?commonjs-module`, ['react']],
    ['the bundler', '\0rolldown/runtime.js', ['rolldown']],
    ['a preload of Vite', '\0vite/preload-helper.js', ['vite']],
    ['an entry point of WXT', `\0virtual:wxt-plugins?${ROOT}/entrypoints/background.ts`, ['wxt']],
    ['code of its own', `${ROOT}/lib/entry/index.ts`, []],
  ])('names %s', (_, id, names) => {
    expect(namesOf(id)).toEqual(names);
  });

  it('takes a package inside another for what it is, and each folder once', () => {
    const inner = installed('htmlparser2/node_modules/entities/dist/esm/decode.js');
    const packages = findBundledPackages([inner, `${inner}?raw`], ROOT);
    expect(packages).toEqual([
      {
        name: 'entities',
        folder: installed('htmlparser2/node_modules/entities'),
        version: expect.stringMatching(/^\d+\./),
        licence: 'BSD-2-Clause',
      },
    ]);
  });

  it.each([
    ['a module of nobody', '\0helpers/anything.js', /belongs to no package/],
    ['a file outside the project', '/elsewhere/code.js', /belongs to no package/],
    ['a minified file of unknown contents', installed('dexie/dist/dexie.min.js'), /READY_MADE/],
  ])('refuses %s', (_, id, fault) => {
    expect(() => namesOf(id)).toThrow(fault);
  });
});
