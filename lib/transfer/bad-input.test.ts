import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { readFile } from './read-file';
import { MAX_SNIPPET_LENGTH } from '@/lib/entry';
import { encode, zipFiles } from './testing/encode';
import { readRows, wordsOf } from './testing/read-rows';
import { SAMPLE_FILES } from './testing/sample-files';

// Ten million characters, and a bomb that is made first, take their time on a machine that does other things too.
vi.setConfig({ testTimeout: 60_000 });

const json = JSON.stringify;
const SAMPLES = [...SAMPLE_FILES];
const TEXT_SAMPLES = SAMPLES.filter(([name]) => !/zip|xlsx|alfred|binary|\.dat$/.test(name));

/** Why nothing of a file is read, or how many rows are. */
async function outcome(name: string, content: string | Uint8Array): Promise<string | number> {
  const reading = await readFile(name, typeof content === 'string' ? encode(content) : content);
  return reading.ok ? reading.rows.length : reading.reason;
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a sound file', () => {
  it.each(SAMPLES)('%s is read without a fault', async (name, bytes) => {
    const { rows, faults } = await readRows(name, bytes);
    expect(rows.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it.each(TEXT_SAMPLES)('%s reads the same in every encoding', async (name, bytes) => {
    const text = decode(bytes);
    const { rows, format } = await readRows(name, bytes);
    for (const encoding of ['utf-8-bom', 'utf-16le', 'utf-16le-bom', 'utf-16be-bom'] as const)
      expect(await readRows(name, encode(text, encoding))).toMatchObject({ rows, format });
    // So short a text in GBK may be UTF-8 by chance; four lines of Han are not.
    const long = `${text}\n；要周密部署、狠抓落实\n`;
    const isList = /sogou|qq|baidu|lines|notes|phrase/.test(name);
    const given = isList ? await readRows(name, encode(long)) : null;
    expect(given && (await readRows(name, encode(long, 'gbk')))).toEqual(given);
  });
});

describe('a file of another kind under the right name', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['empty.json', '', 'empty'],
    ['blank.csv', ' \n\t\n', 'empty'],
    ['a.json', '同志们\n', 'broken-json'],
    ['a.json', '{"a": 1}', 'unknown-json'],
    ['a.json', '[]', 'unknown-json'],
    ['a.yml', 'a: b\n', 'no-entries'],
    ['a.yml', 'matches: [\n', 'broken-yaml'],
    ['a.plist', '同志们', 'broken-plist'],
    ['a.plist', '<plist><array><dict></plist>', 'broken-plist'],
    ['a.xlsx', '标题,内容\n', 'broken-zip'],
    ['a.xlsx', 'PK\u0003\u0004', 'broken-zip'],
    ['a.zip', zipFiles({ 'a.txt': '甲' }), 'unknown-zip'],
    ['a.docx', zipFiles({ 'word/document.xml': '<x/>' }), 'no-entries'],
    ['a.docx', '同志们', 'broken-docx'],
    ['a.docx', 'PK\u0003\u0004', 'broken-zip'],
    ['a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'compound-file'],
    ['a.pdf', '%PDF-1.7', 'pdf'],
    ['a.csv', Uint8Array.from({ length: 500 }, (_, at) => at % 7), 'not-text'],
    ['a.bijia', gzipSync(encode('甲\n乙')), 'unknown-zip'],
    ['a.bijia', Uint8Array.of(0x1f, 0x8b, 8, 0), 'broken-zip'],
    ['a.txt', new Uint8Array(50_000_001), 'too-large'],
  ])('%s', async (name, content, reason) => {
    expect(await outcome(name, content)).toBe(reason);
  });

  it('is read as what it is', async () => {
    const [, csv] = SAMPLES.find(([name]) => name === 'table.csv') ?? ['', new Uint8Array()];
    expect((await readRows('a.txt', csv)).format).toBe('csv');
    const [, sogou] = SAMPLES.find(([name]) => name === 'sogou.txt') ?? ['', new Uint8Array()];
    expect((await readRows('a.csv', sogou)).format).toBe('sogou');
    const [, blaze] = SAMPLES.find(([name]) => name === 'blaze.json') ?? ['', new Uint8Array()];
    expect((await readRows('a.txt', blaze)).format).toBe('text-blaze');
  });

  it('names the line at which it breaks off', async () => {
    const torn = '[{"name":"甲",\n"text":"乙","keyword":"a"},\n{"na';
    expect(await readFile('a.json', encode(torn))).toEqual({
      ok: false,
      reason: 'broken-json',
      line: 3,
      faults: [],
    });
    expect(await readFile('a.yml', encode('matches:\n  - a: "x\n'))).toMatchObject({
      ok: false,
      reason: 'broken-yaml',
    });
  });
});

describe('a file that is cut off', () => {
  it.each(SAMPLES)('%s, anywhere, is faults or fewer rows', async (name, bytes) => {
    const { rows } = await readRows(name, bytes);
    for (let end = 0; end < bytes.length; end += Math.ceil(bytes.length / 60)) {
      const read = await readFile(name, bytes.subarray(0, end));
      // A page or table that is cut in a row has no more rows than lines.
      expect(read.ok ? read.rows.length : 0).toBeLessThanOrEqual(Math.max(rows.length, 5));
    }
  });
});

describe('ten million characters in one line', () => {
  const long = '要'.repeat(3_400_000);
  it.each<[string, string]>([
    ['a.txt', long],
    ['a.md', `# ${'*'.repeat(100_000)}\n${'*要'.repeat(3_000_000)}`],
    ['a.csv', `标题,内容\n甲,${long}`],
    ['a.csv', `"${long}`],
    ['a.csv', ','.repeat(3_000_000)],
    ['sogou.txt', `yx,1=${long}`],
    ['sogou.txt', `a,1=#${'$year'.repeat(2_000_000)}`],
    ['custom_phrase.txt', `# Rime table\n${'a b '.repeat(2_500_000)}`],
    ['a.yml', `matches:\n  - replace: ${long}`],
    ['a.json', json([{ name: '甲', text: '{date '.repeat(1_600_000), keyword: 'a' }])],
    ['a.json', json({ folders: [{ snippets: [{ text: '{note '.repeat(1_600_000) }] }] })],
    ['a.json', json([{ title: '甲', body: '<'.repeat(10_000_000) }])],
    ['a.html', `<p>${'<'.repeat(5_000_000)}`],
    ['a.plist', `<plist><array>${'<dict>'.repeat(1_600_000)}`],
    ['a.html', '<b>'.repeat(3_300_000)],
  ])(
    'in %s are no row',
    async (name, text) => {
      expect(await outcome(name, text)).not.toBeTypeOf('number');
    },
    60_000,
  );

  it('are a fault beside the other rows', async () => {
    const { rows, faults } = await readRows('a.txt', `甲\n${long}\n乙`);
    expect(wordsOf(rows)).toEqual(['甲', '乙']);
    expect(faults).toEqual([{ line: 2, reason: 'too-long' }]);
    expect(long.length).toBeGreaterThan(MAX_SNIPPET_LENGTH);
  });
});

describe('bytes that are no text', () => {
  it.each(TEXT_SAMPLES)('in %s are reported, and the rest is read', async (name, bytes) => {
    const at = bytes.length - 3;
    const broken = Uint8Array.of(...bytes.subarray(0, at), 0xff, 0xfe, 0x81, ...bytes.subarray(at));
    const read = await readFile(name, broken);
    const reasons = read.faults.map(({ reason }) => reason);
    expect(read.ok ? reasons : ['lost-characters']).toContain('lost-characters');
  });
});

describe('what is meant to break a reader', () => {
  it.each<[string, string, string]>([
    ['a.json', '['.repeat(100_000) + ']'.repeat(100_000), 'unknown-json'],
    ['a.json', '{"folders":'.repeat(100_000), 'broken-json'],
    ['a.yml', `matches: ${'['.repeat(100_000)}`, 'broken-yaml'],
    ['a.plist', `<plist>${'<array>'.repeat(100_000)}`, 'broken-plist'],
    [
      'a.yml',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((key, at) => `${key}: &${key} [${`*${'abcdefg'[at]},`.repeat(10)}]\n`)
        .join('')}matches: *h\n`,
      'alias-bomb',
    ],
  ])('%s %#', async (name, text, reason) => {
    expect(await outcome(name, text)).toBe(reason);
  });

  it('folders a thousand deep are a fault', async () => {
    let value: unknown = { name: '甲', content: '乙' };
    for (let depth = 0; depth < 1000; depth += 1) value = { name: '夹', children: [value] };
    const { rows, faults } = await readRows(
      'a.json',
      json({ userClippingsRoot: [{ name: '丙', content: '丁' }, value] }),
    );
    expect(wordsOf(rows)).toEqual(['丁']);
    expect(faults).toEqual([{ reason: 'too-deep' }]);
  });

  it('a list that holds itself is no entry', async () => {
    expect(await outcome('a.yml', 'matches: &a\n  - *a\n')).toBe('no-entries');
    expect(await outcome('a.yml', 'matches: &a\n  - replace: *a\n')).toBe('no-entries');
  });

  it('__proto__ is a name like others', async () => {
    const combos = [
      {
        uuid: '__proto__',
        keyword: '__proto__',
        snippet: '#{input:__proto__}',
        group: '__proto__',
        __proto__: 1,
      },
    ];
    const text = json({ combos, groups: [{ uuid: '__proto__', name: 'constructor' }] }).replace(
      '"combos"',
      '"__proto__":{"x":1},"combos"',
    );
    const { rows } = await readRows('a.json', text);
    expect(rows).toEqual([
      {
        kind: 'pattern',
        body: '{__proto__}',
        tags: [],
        folder: 'constructor',
        shortcut: '__proto__',
      },
    ]);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
    expect(await outcome('a.yml', '__proto__: {matches: [{replace: 甲}]}\n')).toBe('no-entries');
  });

  it('the same id twice is two rows', async () => {
    const combo = { uuid: '1', keyword: 'a', snippet: '甲' };
    expect(await outcome('a.json', json({ combos: [combo, combo] }))).toBe(2);
  });

  it('scripts and handlers leave nothing', async () => {
    const body =
      '<p onclick="x()">甲</p><script>alert(1)</script><img src=x onerror=y()><style>p{}</style><svg><script>z()</script></svg>';
    const { rows } = await readRows('a.json', json([{ title: 't', body }]));
    expect(wordsOf(rows)).toEqual(['甲']);
  });

  it('an archive that unpacks to gigabytes is not unpacked', async () => {
    const zeros = new Uint8Array(60_000_000);
    const bomb = zipSync({ 'a.json': zeros, 'b.json': zeros });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await outcome('a.zip', bomb)).toBe('unpacks-too-large');
  });

  it('an archive that lies about its sizes gives no more than it declares', async () => {
    const bytes = zipSync({ 'a.json': new Uint8Array(1_000_000) });
    const directory = bytes.findLastIndex(
      (_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1,
    );
    new DataView(bytes.buffer).setUint32(directory + 24, 100, true);
    expect(await outcome('a.zip', bytes)).toMatch(/^(?:broken-zip|unknown-zip)$/);
  });

  it('a path that leaves its folder is only a name', async () => {
    const snippet = json({ alfredsnippet: { snippet: '甲', name: '../../乙' } });
    const { rows } = await readRows(
      '../../夹.alfredsnippets',
      zipFiles({ '../../../etc/passwd.json': snippet }),
    );
    expect(rows).toEqual([
      { kind: 'phrase', text: '甲', title: '../../乙', tags: [], folder: '夹' },
    ]);
  });
});
