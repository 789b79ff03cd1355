import { decodeText } from '@/lib/extract/file/decode';
import { contentOf } from '../pieces';
import { translateLauncher } from '../placeholders/programs';
import { RowCollector } from '../row-collector';
import type { TableLayout } from '../table-shape';
import type { ParseResult, Sheet } from '../types';
import { readPrompts } from './json/quick-prompt';
import { addQuickText } from './json/quicktext';
import { type Json, get, listOf, parseJson, textOf } from './json-values';
import { readXlsx } from './read-xlsx';
import { listZip, unzip } from '@/lib/extract/file/zip/unzip';
import { LARGEST_UNPACKED } from './largest-unpacked';

/** Reads an archive by what is in it: Excel, Alfred's snippets, QuickText's or Quick Prompt's export. */
export function readZip(bytes: Uint8Array, name: string, layout?: TableLayout): ParseResult {
  const paths = listZip(bytes);
  if (!paths) return { ok: false, reason: 'broken-zip' };
  if (paths.includes('xl/workbook.xml')) return readXlsx(bytes, layout);
  const unzipped = unzip(
    bytes,
    (path) => /\.json$/i.test(path) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(path),
    LARGEST_UNPACKED,
  );
  if (!unzipped.ok) return unzipped;
  const files = [...unzipped.files].map(([path, content]) => readJsonFile(path, content));
  if (files.some(({ value }) => get(value, 'alfredsnippet') !== undefined))
    return { ok: true, sheet: readAlfred(files, name) };
  const index = files.find(({ path }) => /(?:^|\/)index\.json$/i.test(path));
  if (index && Array.isArray(get(index.value, 'Categories')))
    return { ok: true, sheet: readQuickTextFolder(files, index) };
  const prompts = files.filter(({ path }) => /(?:^|\/)prompts\/[^/]+\.json$/i.test(path));
  if (prompts.length > 0) return { ok: true, sheet: readQuickPromptFolder(files, prompts) };
  return { ok: false, reason: 'unknown-zip' };
}

/** A file of an archive as JSON; undefined where it is none. */
interface JsonFile {
  path: string;
  value: Json;
}

function readJsonFile(path: string, content: Uint8Array): JsonFile {
  const parsed = parseJson(decodeText(content).text);
  return { path, value: parsed.ok ? parsed.value : undefined };
}

/** `{"alfredsnippet": {snippet, uid, keyword, name}}` each; the collection is the archive's own name. */
function readAlfred(files: readonly JsonFile[], name: string): Sheet {
  const rows = new RowCollector('alfred');
  files.forEach(({ path, value }, at) => {
    const snippet = get(value, 'alfredsnippet');
    if (snippet === undefined) {
      rows.fault({ entry: at + 1, reason: 'unreadable-part', detail: baseName(path) });
      return;
    }
    const { pieces, notices } = translateLauncher(textOf(snippet, 'snippet'));
    const facts = { title: textOf(snippet, 'name'), shortcut: textOf(snippet, 'keyword') };
    rows.add(contentOf(pieces), { entry: at + 1, ...facts, folder: name, notices });
  });
  return rows.sheet();
}

function readQuickTextFolder(files: readonly JsonFile[], index: JsonFile): Sheet {
  const rows = new RowCollector('quicktext');
  const byFile = new Map(files.map(({ path, value }) => [baseName(path).toLowerCase(), value]));
  let entry = 0;
  for (const category of listOf(index.value, 'Categories')) {
    const file = baseName(textOf(category, 'File'));
    const value = byFile.get(file.toLowerCase());
    if (Array.isArray(value)) entry = addQuickText(rows, value, textOf(category, 'Name'), entry);
    else rows.fault({ reason: 'unreadable-part', detail: file });
  }
  return rows.sheet();
}

function readQuickPromptFolder(files: readonly JsonFile[], prompts: readonly JsonFile[]): Sheet {
  const manifest = files.find(({ path }) => /(?:^|\/)manifest\.json$/i.test(path));
  const sheet = readPrompts(
    prompts.map(({ value }) => value),
    listOf(manifest?.value, 'categories'),
  );
  return sheet;
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}
