import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const form = readFileSync('.github/ISSUE_TEMPLATE/insertion.yml', 'utf8');
const locale = readFileSync('locales/zh_CN.yml', 'utf8');

/** The words of the sidebar's report by their keys. */
const words = Object.fromEntries(
  [...(/^report:\n((?: {2}.+\n)+)/m.exec(locale)?.[1] ?? '').matchAll(/^ {2}(\w+): (.+)$/gm)].map(
    ([, key = '', word = '']) => [key, word],
  ),
);

describe('the form for insertions that fail', () => {
  it.each(['open', 'title', 'copy'])('calls the report as the sidebar does (%s)', (key) => {
    expect(words[key]).toBeTruthy();
    expect(form).toContain(words[key]);
  });

  it('shows the lines of the report in their order', () => {
    const lines = [...form.matchAll(/^ {8}(.+): …$/gm)].map(([, label]) => label);
    const keys = [
      'outcome',
      'family',
      'marks',
      'probes',
      'tried',
      'place',
      'frames',
      'host',
      'browser',
      'version',
    ];
    expect(lines).toEqual(keys.map((key) => words[key]));
  });
});
