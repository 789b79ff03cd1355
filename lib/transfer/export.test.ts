import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { readDocument } from '@/lib/extract/file/read-document';
import { writeCsv, writeDocx, writeEspanso, writeMarkdown, writeRime, writeText } from '.';
import { contentOfOwn } from './pieces';
import { anyEntry, anyLabels } from './testing/random-entries';
import { readRows, wordsOf } from './testing/read-rows';
import type { TransferEntry } from './types';

/** How many random lists of entries; more by the environment for a long run. */
const RUNS = { numRuns: Number(process.env['BIJIA_FUZZ'] ?? 200), seed: 17 };
vi.setConfig({ testTimeout: 20_000 + 100 * RUNS.numRuns });

/** The rows of a file without the lines they stand in. */
async function reread(name: string, file: string): Promise<TransferEntry[]> {
  const { rows } = await readRows(name, file);
  return rows.map(({ line: _line, ...entry }) => entry);
}

const entries = fc.array(anyEntry, { minLength: 1, maxLength: 5 });

const SAMPLE: TransferEntry[] = [
  {
    kind: 'phrase',
    text: '同志们：\n大家好',
    title: '开场',
    tags: ['会议', '讲话'],
    folder: '常用',
  },
  { kind: 'pattern', body: '要{主题=学习}，[{#一是}{事项}]*2-3(；)。{光标}', tags: [] },
  { kind: 'outline', body: '一、{题}\n（一）{小题}', title: '提纲', tags: ['会议'] },
];

describe('exported and imported again, any entries are the same', () => {
  it('by CSV, labels included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyEntry, anyLabels), { minLength: 1, maxLength: 5 }),
        async (list) => {
          const given = list.map(([entry, labels]) => Object.assign(entry, labels));
          expect(await reread('a.csv', writeCsv(given))).toEqual(given);
        },
      ),
      RUNS,
    );
  });

  it('by Espanso', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (given) => {
        expect(await reread('a.yml', writeEspanso(given))).toEqual(given);
      }),
      RUNS,
    );
  });

  it('by Markdown: their words, titles and up to six tags, a folder being a tag', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (given) => {
        const read = await reread('a.md', writeMarkdown(given));
        const carried = given.map((entry) => {
          const folder = entry.folder === undefined ? [] : [entry.folder];
          const title = entry.title === undefined ? {} : { title: entry.title };
          const tags = [...new Set([...folder, ...entry.tags])];
          return {
            ...contentOfOwn(bodyOf(entry).replace(/\n[^\S\n]+(?=\n)/g, '\n')),
            ...title,
            tags,
          };
        });
        expect(read.map((one) => JSON.stringify(one)).sort()).toEqual(
          carried.map((one) => JSON.stringify(one)).sort(),
        );
      }),
      RUNS,
    );
  });
});

describe('writeCsv', () => {
  it('lets no cell be a formula', () => {
    const file = writeCsv([{ kind: 'phrase', text: '=cmd|x', title: '@a', tags: ['-b'] }]);
    expect(file).toBe(
      "\ufeff类型,标题,内容,标签,分类,用途,主题,形式,文种\r\n短语,'@a,'=cmd|x,'-b,,,,,\r\n",
    );
  });
});

describe('writeEspanso', () => {
  it('writes what Espanso can use, and a comment only where it needs one', () => {
    const file = writeEspanso([
      { kind: 'phrase', text: '同志们', title: '开场', tags: ['会议'] },
      { kind: 'pattern', body: '要{主题=学习}{语气:要|务必}', tags: [], shortcut: ':a' },
      { kind: 'phrase', text: '{{甲}}', tags: [], folder: '夹' },
    ]);
    expect(file).toBe(`matches:
  - trigger: :bj1
    replace: 同志们
    label: 开场
    search_terms:
      - 会议
  - trigger: :a
    form: 要[[主题]][[语气]]
    form_fields:
      主题:
        default: 学习
      语气:
        type: choice
        values:
          - 要
          - 务必
  # bijia: {"kind":"phrase","text":"{{甲}}","tags":[],"folder":"夹"}
  - trigger: :bj3
    replace: \\{\\{甲\\}\\}
`);
  });

  it('lets what was edited in Espanso win over the comment', async () => {
    const file = writeEspanso([{ kind: 'phrase', text: '甲', tags: [], folder: '夹' }]);
    const edited = file.replace('replace: 甲', 'replace: 乙');
    expect(edited).not.toBe(file);
    expect(await reread('a.yml', edited)).toEqual([{ kind: 'phrase', text: '乙', tags: [] }]);
  });
});

describe('the other exports', () => {
  it('Markdown', () => {
    expect(writeMarkdown(SAMPLE)).toBe(`要{主题=学习}，\\[{#一是}{事项}\\]\\*2-3(；)。{光标}

# 会议

**提纲**
一、{题}
（一）{小题}

# 常用

## 会议

### 讲话

**开场**
同志们：
大家好
`);
  });

  it('Rime, with codes, leaving out what has several lines', async () => {
    const list: TransferEntry[] = [
      { kind: 'phrase', text: '落实到位', tags: [] },
      { kind: 'phrase', text: '# 号', tags: [], shortcut: ':JH' },
      ...SAMPLE,
    ];
    const { text, leftOut } = writeRime(list);
    expect(leftOut).toBe(2);
    const { format, rows } = await readRows('custom_phrase.txt', text);
    expect(format).toBe('rime');
    expect(wordsOf(rows).slice(0, 2)).toEqual(['落实到位', '# 号']);
    expect(rows.map(({ shortcut }) => shortcut).slice(0, 2)).toEqual(['lsdw', 'jh']);
  });

  it('plain text', async () => {
    const { rows } = await readRows('a.txt', writeText(SAMPLE));
    expect(rows.map(bodyOf)).toEqual(SAMPLE.map(bodyOf));
  });

  it('Word, every word of it', async () => {
    const read = await readDocument('a.docx', await writeDocx(SAMPLE));
    expect(read.ok && read.text.split('\n')).toEqual([
      '短语',
      '常用',
      '开场',
      '同志们：',
      '大家好',
      '句式',
      '要{主题=学习}，[{#一是}{事项}]*2-3(；)。{光标}',
      '提纲',
      '提纲',
      '一、{题}',
      '（一）{小题}',
    ]);
  });
});
