import { describe, expect, it } from 'vitest';
import { readFile } from './index';
import { encode } from './testing/encode';
import { readRows, wordsOf } from './testing/read-rows';

const GOOD = '  - trigger: ":a"\n    replace: 同志们\n';
const LAST = '  - trigger: ":z"\n    replace: 落实到位\n';
const WORDS = ['同志们', '落实到位'];

describe('an Espanso file with a fault in one match', () => {
  it.each([
    ['a quotation mark left open', '  - trigger: ":b"\n    replace: "未完\n', 4, 'bad-quotes'],
    ['a single one', "  - trigger: ':b\n    replace: 未完\n", 4, 'bad-quotes'],
    ['keys in two columns', '  - trigger: ":b"\n   replace: 好\n', 5, 'bad-line'],
    ['a colon in plain words', '  - trigger: ":b"\n    replace: 要求: 一是: 好\n', 5, 'bad-line'],
    ['a tab', '  - trigger: ":b"\n\treplace: 好\n', 5, 'bad-line'],
    ['a list left open', '  - triggers: [":b", ":c"\n    replace: 好\n', 5, 'bad-line'],
    ['an unknown alias', '  - trigger: ":b"\n    replace: *nowhere\n', 4, 'bad-line'],
    ['a line out of its text', '  - replace: |\n      一是\n二是\n', 6, 'bad-line'],
    ['a key out of its text', '  - replace: |\n      Dear\nDear: all\n', 6, 'bad-line'],
  ])('brings the others: %s', async (_, broken, line, reason) => {
    const read = await readRows('base.yml', `matches:\n${GOOD}${broken}${LAST}`);
    expect(wordsOf(read.rows)).toEqual(WORDS);
    expect(read.faults).toMatchObject([{ line, reason }]);
    const after = 4 + broken.split('\n').length - 1;
    expect(read.rows.map((row) => row.line)).toEqual([2, after]);
  });

  it('brings what stands before and behind a fault at either end', async () => {
    const broken = '  - trigger: ":b\n    replace: 好\n';
    const first = await readRows('base.yml', `matches:\n${broken}${GOOD}${LAST}`);
    const last = await readRows('base.yml', `matches:\n${GOOD}${LAST}${broken}`);
    expect([wordsOf(first.rows), wordsOf(last.rows)]).toEqual([WORDS, WORDS]);
    expect([first.faults, last.faults]).toMatchObject([[{ line: 2 }], [{ line: 6 }]]);
  });

  it.each([
    ['hyphens in the first column', 'matches:\n- replace: 甲\n- replace: "未完\n- replace: 乙\n'],
    ['nothing but the list', '- replace: 甲\n- replace: "未完\n- replace: 乙\n'],
    ['Windows line ends', 'matches:\r\n  - replace: 甲\r\n  - replace: "未\r\n  - replace: 乙\r\n'],
    ['several documents', '---\nmatches:\n  - replace: 甲\n---\nmatches:\n  - replace: 乙\n'],
    [
      'a broken document beside a sound one',
      'matches:\n  - replace: 甲\n  - "未完\n...\n---\nmatches: [{replace: 乙}]\n',
    ],
    [
      'other faulty keys',
      'imports: [a\nmatches:\n  - replace: 甲\nglobal_vars:\n  - {name: x\nmatches:\n  - replace: 乙\n',
    ],
  ])('reads %s', async (_, text) => {
    const read = await readRows('base.yml', text);
    expect(wordsOf(read.rows)).toEqual(['甲', '乙']);
  });

  it('keeps the lines of texts, comments that look alike, and variables that all share', async () => {
    const text = [
      'global_vars:',
      '  - {name: 单位, type: echo, params: {echo: 办公室}}',
      'matches:',
      '  - replace: |',
      '      # 一是',
      '      - 二是',
      '',
      '      三是{{单位}}',
      '  # a comment',
      '  - replace: "未完',
      '  - replace: {{单位}}好',
      '  - replace: "{{单位}}"',
    ].join('\n');
    const read = await readRows('base.yml', text);
    expect(wordsOf(read.rows)).toEqual(['# 一是\n- 二是\n\n三是办公室', '办公室']);
    expect(read.faults.map(({ line }) => line)).toEqual([9, 11]);
  });

  it('stays refused where no match can be read', async () => {
    for (const text of ['matches: [\n', 'matches:\n  - replace: "未完\n', 'a: b: c\n']) {
      const read = await readFile('base.yml', encode(text));
      expect(read).toMatchObject({ ok: false, reason: 'broken-yaml' });
    }
  });
});
