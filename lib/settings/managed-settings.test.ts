import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NOT_MANAGED, parseManaged } from './managed-settings';
import { originPattern } from './origin-pattern';

describe('what an organisation sets', () => {
  it('is named by the schema, field by field', async () => {
    const file = fileURLToPath(new URL('../../public/managed-schema.json', import.meta.url));
    const schema = JSON.parse(await readFile(file, 'utf8')) as { properties: object };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(NOT_MANAGED));
  });

  it.each([
    ['nothing', {}, NOT_MANAGED],
    ['no object', 'x', NOT_MANAGED],
    ['a field of another shape', { allowExport: 'no', folder: 7 }, NOT_MANAGED],
    [
      'all of it',
      {
        folder: 'https://a/',
        pack: 'https://b/c.bijia',
        sites: ['https://oa.x:8443/in'],
        allowExport: false,
      },
      {
        folder: 'https://a/',
        pack: 'https://b/c.bijia',
        sites: ['https://oa.x:8443'],
        allowExport: false,
      },
    ],
    [
      'sites that are none',
      { sites: ['javascript:alert(1)', 'file:///etc', '*://*/*', ''] },
      NOT_MANAGED,
    ],
  ])('is read from %s', (_, stored, settings) => {
    expect(parseManaged(stored)).toEqual(settings);
  });

  it('asks for no more than the origins', () => {
    const addresses = ['https://oa.x:8443', 'http://nas', 'http://[fd00::1]:8080/a', 'file:///a'];
    expect(addresses.map(originPattern)).toEqual([
      'https://oa.x/*',
      'http://nas/*',
      'http://[fd00::1]/*',
      'file:///*',
    ]);
  });
});
