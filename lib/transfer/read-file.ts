import { looksLikeBackup } from '@/lib/backup';
import { type Encoding, decodeText } from '@/lib/extract/file/decode';
import { isBinary } from '@/lib/extract/file/is-binary';
import { listZip } from '@/lib/extract/file/zip/unzip';
import { readBackupRows } from './read/read-backup-rows';
import { isAutoHotkey, readAutoHotkey } from './read/read-autohotkey';
import { isTable, readCsv } from './read/read-csv';
import { readCompound } from './read/read-compound';
import { readDocxRows, readRtfRows } from './read/read-docx';
import { readEspanso } from './read/read-espanso';
import { findInputMethod, readInputMethod } from './read/read-input-method';
import { readJson } from './read/read-json';
import { readMarkdown } from './read/read-markdown';
import { MICROSOFT_PINYIN_MARK, readMicrosoftPinyin } from './read/read-microsoft-pinyin';
import { readMarkup } from './read/read-markup';
import { readOpenDocument } from './read/read-open-document';
import { readPlist } from './read/read-plist';
import { isRime, isRimeDictionary, readRime } from './read/read-rime';
import { type Cut, readText } from './read/read-text';
import { readZip } from './read/read-zip';
import type { TableLayout } from './table-shape';
import type { FileFault, ParseResult, Reading } from './types';

/** Files larger than this, in bytes, are not read. */
const LARGEST_FILE = 50_000_000;

/** What a person chooses where a file can be read in two ways. */
export interface ReadOptions {
  /** Of a plain text; by default it is guessed. */
  cut?: Cut;
  /** Of a table; by default its header, or the look of its columns, decides. */
  layout?: TableLayout;
}

/**
 * Reads a file that another program, or this one, wrote: its format and encoding are found by its bytes, the name decides where they
 * leave it open. Never throws, runs nothing and resolves no reference. A bad entry is a fault beside the others.
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Reading> {
  if (bytes.length === 0) return failed('empty');
  if (bytes.length > LARGEST_FILE) return failed('too-large');
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const binary = await readBinary({ name, stem }, bytes, options.layout);
  if (binary) return finish(binary);
  const { text, encoding, lost } = decodeText(bytes);
  if (isBinary(text)) return failed('not-text');
  if (text.trim() === '') return failed('empty');
  const ending = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
  return finish(readPlain({ text, stem, ending }, options), encoding, lost);
}

function failed(reason: FileFault): Reading {
  return { ok: false, reason, faults: [] };
}

async function readBinary(
  { name, stem }: { name: string; stem: string },
  bytes: Uint8Array,
  layout: TableLayout | undefined,
): Promise<ParseResult | null> {
  if (looksLikeBackup(bytes)) return readBackupRows(bytes);
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006'))
    return readPacked(bytes, stem, layout);
  if (startsWith(bytes, 'bplist00')) return readPlist(bytes);
  if (startsWith(bytes, MICROSOFT_PINYIN_MARK)) return readMicrosoftPinyin(bytes);
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return readCompound(name, bytes, layout);
  if (startsWith(bytes, '{\\rtf')) return readRtfRows(bytes);
  return startsWith(bytes, '%PDF') ? { ok: false, reason: 'pdf' } : null;
}

function readPacked(
  bytes: Uint8Array,
  stem: string,
  layout: TableLayout | undefined,
): ParseResult | Promise<ParseResult> {
  const paths = listZip(bytes) ?? [];
  if (paths.some((path) => /^\/?word[\\/]document\d*\.xml$/i.test(path)))
    return readDocxRows(bytes);
  if (paths.includes('content.xml') && paths.includes('mimetype'))
    return readOpenDocument(bytes, layout);
  return readZip(bytes, stem, layout);
}

function startsWith(bytes: Uint8Array, head: string): boolean {
  return Array.from(head).every((char, at) => bytes[at] === char.charCodeAt(0));
}

interface PlainFile {
  text: string;
  stem: string;
  ending: string;
}

function readPlain({ text, stem, ending }: PlainFile, { cut, layout }: ReadOptions): ParseResult {
  const head = text.slice(0, 2000).trimStart();
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!DOCTYPE\s+plist|plist\b)/i.test(head) ||
    ending === '.plist'
  )
    return readPlist(text);
  if (
    /^\.(?:json|alfredsnippets|code-snippets)$/.test(ending) ||
    /^(?:\{\s*["}]|\[\s*["[{\]])/.test(head)
  ) {
    const json = readJson(text, stem, layout);
    // A list in braces or brackets of our own grammar begins alike.
    if (json.ok || /^\.(?:json|code-snippets)$/.test(ending)) return json;
  }
  const markup = readMarkup({ text, ending }, layout);
  if (markup) return markup;
  if (isRimeDictionary(text)) return readRime(text);
  if (/^\.ya?ml$/.test(ending) || /^(?:matches|global_vars)\s*:/m.test(head))
    return readEspanso(text);
  if (/^\.(?:xlsx|zip)$/.test(ending)) return { ok: false, reason: 'broken-zip' };
  if (/^\.do[ct][xm]$/.test(ending)) return { ok: false, reason: 'broken-docx' };
  const writer = findInputMethod(text);
  if (writer) return readInputMethod(text, writer);
  if (ending === '.ahk' || isAutoHotkey(text)) return readAutoHotkey(text);
  if (/^\.(?:csv|tsv)$/.test(ending)) return readCsv(text, stem, layout);
  if (/^\.(?:md|markdown)$/.test(ending)) return readMarkdown(text);
  if (isRime(text, stem)) return readRime(text);
  if (cut === undefined && isTable(text)) return readCsv(text, stem, layout);
  return readText(text, cut);
}

function finish(read: ParseResult, encoding?: Encoding, lost = 0): Reading {
  if (!read.ok) {
    const { reason, line } = read;
    return { ok: false, reason, ...(line !== undefined && { line }), faults: [] };
  }
  const { sheet } = read;
  if (lost > 0) sheet.faults.unshift({ reason: 'lost-characters', detail: String(lost) });
  if (sheet.rows.length === 0) return { ok: false, reason: 'no-entries', faults: sheet.faults };
  return { ok: true, ...(encoding && { encoding }), ...sheet };
}
