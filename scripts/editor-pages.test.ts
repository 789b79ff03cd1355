import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EDITORS } from '../e2e/editors/suite-editors';

const PAGES = 'e2e/editors/pages';
const files = readdirSync(PAGES);
const sources = files.map((file) => readFileSync(`${PAGES}/${file}`, 'utf8'));
/** What another page uses mounts no editor itself. */
const pages = files
  .map((file) => parse(file).name)
  .filter((name) => !sources.some((source) => source.includes(`from './${name}'`)));

describe('a page that mounts an editor', () => {
  it.each(pages)('%s has a row in the suite, or no test would open it', (page) => {
    expect(EDITORS.map(({ name }) => name)).toContain(page);
  });
});
