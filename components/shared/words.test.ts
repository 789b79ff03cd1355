import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as words from './words';

/** The message keys of a locale file: nested two deep, one a line. */
function readKeys(locale: string): string[] {
  const lines = readFileSync(new URL(`../../locales/${locale}.yml`, import.meta.url), 'utf8');
  let section = '';
  return lines.split('\n').flatMap((line) => {
    const [, indent, name] = /^( *)(\w+):/.exec(line) ?? [];
    if (name === undefined) return [];
    if (indent === '') section = name;
    return indent === '' ? [] : [`${section}.${name}`];
  });
}

const chinese = readKeys('zh_CN');

describe('words', () => {
  it('are the same messages in every language', () => {
    expect(readKeys('en').toSorted()).toEqual(chinese.toSorted());
  });

  it.each(Object.entries(words))('%s names messages that exist', (_, map) => {
    for (const key of Object.values(map)) expect(chinese).toContain(key);
  });

  it.each(Object.entries(words))('%s tells its members apart', (_, map) => {
    const keys: string[] = Object.values(map);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keep the names that automation and screen readers rely on', () => {
    for (const locale of ['zh_CN', 'en']) {
      const text = readFileSync(new URL(`../../locales/${locale}.yml`, import.meta.url), 'utf8');
      for (const name of ['name: 搜索', 'results: 搜索结果', 'name: 插入位置', 'name: 状态'])
        expect(text).toContain(`  ${name}\n`);
    }
  });
});
