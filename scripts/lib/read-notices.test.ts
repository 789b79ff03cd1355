import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOTICES_FILE, RULE, findNoticeFaults, parseNotices } from './read-notices.mjs';

const TEXT = 'Permission is hereby granted, free of charge. '.repeat(20).trim();
const SOUND = `Software by others.

${RULE}
react 19.3.1 (MIT)
react-dom 19.3.1 (MIT)
${RULE}

${TEXT}

${RULE}
pako 1.0.11 ((MIT AND Zlib))
${RULE}

${TEXT} Zlib.
`;

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bijia-notices-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

describe('parseNotices', () => {
  it('gives every package the text below it', () => {
    expect([...parseNotices(SOUND)]).toEqual([
      ['react', TEXT],
      ['react-dom', TEXT],
      ['pako', `${TEXT} Zlib.`],
    ]);
  });
});

describe('findNoticeFaults', () => {
  it.each<[string, string | null, string[]]>([
    ['sound notices', SOUND, []],
    ['no notices', null, [`${NOTICES_FILE} is missing`]],
    [
      'a dependency left out',
      SOUND.replace(/^react-dom.*\n/m, ''),
      [`${NOTICES_FILE} does not name react-dom`],
    ],
    [
      'a package without a licence text',
      SOUND.replace(`${TEXT} Zlib.`, 'MIT'),
      [`${NOTICES_FILE} has no licence text for pako`],
    ],
  ])('of a build with %s', (_, notices, faults) => {
    if (notices !== null) writeFileSync(join(dir, NOTICES_FILE), notices);
    expect(findNoticeFaults(dir, ['react', 'react-dom'])).toEqual(faults);
  });
});
