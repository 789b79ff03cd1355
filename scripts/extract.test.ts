import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { docSample } from '@/lib/extract/testing/doc-samples';
import { docxOf, rtfOf, wordParagraphs } from '@/lib/extract/testing/docx';
import { zipOf } from '@/lib/extract/testing/zip';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

const LINES = ['同志们：', '要耐得住寂寞、顶得住诱惑、守得住清贫。'];
const PHRASE = '耐得住寂寞、顶得住诱惑、守得住清贫';
/** A document of each format that the README names, by the ending of its name. */
const DOCUMENTS: Readonly<Record<string, string | Uint8Array>> = {
  doc: docSample('speech'),
  docx: docxOf(wordParagraphs(LINES)),
  wps: docSample('speech'),
  rtf: rtfOf(LINES),
  txt: LINES.join('\n'),
  md: LINES.join('\n\n'),
  html: LINES.map((line) => `<p>${line}</p>`).join(''),
  odt: zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:body><office:text>${LINES.map((line) => `<text:p>${line}</text:p>`).join('')}</office:text></office:body></office:document-content>`,
  }),
  mht: `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${LINES.map((line) => `<p>${line}</p>`).join('')}`,
  xml: `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>${wordParagraphs(LINES)}</w:body></w:wordDocument>`,
};

const folder = mkdtempSync(join(tmpdir(), 'bijia-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs what a script of package.json runs, with the arguments behind it, from a folder of the user’s. */
async function runScript(name: string, args: readonly string[]): Promise<string> {
  const [program = '', ...words] = (scripts[name] ?? '').split(' ');
  const env = { ...process.env, INIT_CWD: folder };
  const { stdout } = await promisify(execFile)(program, [...words, ...args], { env });
  return stdout;
}

describe('the commands for extraction that the README shows', () => {
  const shown = [...readme.matchAll(/npm run (extract[\w:]*)(?: -- ([^`\n]+))?/g)];
  const endings = [...(/（((?:\.\w+ ?)+)/.exec(readme)?.[1] ?? '').matchAll(/\w+/g)];

  it('are scripts of package.json', () => {
    expect(shown.map(([, name = '']) => name).filter((name) => !scripts[name])).toEqual([]);
    expect(shown.map(([, , args]) => args)).toContain('文件 [--json]');
  });

  it('read a file of every format that it names', { timeout: 60_000 }, async () => {
    const names = endings.map(([ending]) => `讲话.${ending}`);
    expect(endings.map(([ending]) => ending)).toEqual(Object.keys(DOCUMENTS));
    for (const [at, [ending]] of endings.entries())
      writeFileSync(join(folder, names[at] ?? ''), DOCUMENTS[ending] ?? '');
    const listing = await runScript('extract', names);
    expect(names.filter((name) => listing.includes(`${name}: 1 篇，2 段`))).toEqual(names);
    const lines = (await runScript('extract', [...names, '--json'])).trim().split('\n');
    const phrases = lines.map((line) => (JSON.parse(line) as { text?: string }).text);
    expect(phrases.filter((text) => text === PHRASE)).toHaveLength(names.length);
  });
});
