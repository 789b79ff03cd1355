import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** What may show words: the extension's own code, and the manifest that WXT writes. */
const SOURCES = ['components', 'entrypoints', 'lib'];

const code = [...SOURCES.flatMap(filesIn), 'wxt.config.ts']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|html)$/u.test(file))
    .filter((file) => !/\.test\.tsx?$|\/testing\//u.test(file))
    .map((file) => `${folder}/${file}`);
}

/** The beginnings of names that code completes: `a.b.` of `a.b.${kind}`. */
const beginnings = [...code.matchAll(/`((?:\w+\.)+)\$\{/gu)].map(([, beginning]) => beginning);

/** What stands between quotes and may be a name. */
const quoted = new Set([...code.matchAll(/['"`]([\w.]+)(?=['"`])/gu)].map(([, text]) => text));

function isUsed(name: string): boolean {
  if (quoted.has(name) || code.includes(`__MSG_${name.replaceAll('.', '_')}__`)) return true;
  return beginnings.some((beginning) => beginning !== undefined && name.startsWith(beginning));
}

/** The names of words in a part of a locale; a word by number (`0`, `1`, `n`) is one. */
function namesIn(part: unknown, path: readonly string[] = []): string[] {
  if (typeof part !== 'object' || part === null) return [path.join('.')];
  const fields = Object.entries(part);
  if (fields.some(([name]) => name === 'n')) return [path.join('.')];
  return fields.flatMap(([name, inner]) => namesIn(inner, [...path, name]));
}

function wordsOf(locale: string): string[] {
  return namesIn(parse(readFileSync(`locales/${locale}.yml`, 'utf8')));
}

describe('words', () => {
  it('are the same names in both locales', () => {
    expect(wordsOf('en').toSorted()).toEqual(wordsOf('zh_CN').toSorted());
  });

  it('are all used', () => {
    const names = wordsOf('zh_CN');
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name) => !isUsed(name))).toEqual([]);
  });

  it('would be missed: a name that stands nowhere counts as unused', () => {
    expect(isUsed(['search', 'nowhere'].join('.'))).toBe(false);
  });
});
