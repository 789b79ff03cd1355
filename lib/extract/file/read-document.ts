import { decodeText, type Encoding } from './decode';
import type { DocumentFormat } from './document-formats';
import { openCompound } from './compound/compound-file';
import { readDoc } from './doc/read-doc';
import { isBinary } from './is-binary';
import { readOdt, readOdtContent } from './odt/read-odt';
import { linesText, readDocx, readWordXml } from './read-docx';
import { readHtml } from './read-html';
import { isMarkdown, readMarkdown } from './read-markdown';
import { isMime, readMime } from './read-mime';
import { recogniseBytes, recogniseCompound, recogniseZip, type ForeignFile } from './recognise';
import { readRtf } from './rtf/read-rtf';
import { LARGEST_UNPACKED, ZipError, openZip, type Budget } from './zip/read-zip';

/** Why a file gives no text; words for each are the UI's. */
export type DocumentFault =
  | ForeignFile
  | 'empty'
  | 'too-large'
  | 'too-large-inside'
  | 'no-text'
  | 'broken-doc'
  | 'broken-docx'
  | 'broken-odt';

/** What the user should know although the file could be read. */
export type DocumentNotice = 'mixed-encodings' | 'lost-characters';

/** A file's text, or why there is none. */
export type DocumentReading =
  | {
      ok: true;
      text: string;
      format: DocumentFormat;
      encoding?: Encoding;
      notices: DocumentNotice[];
    }
  | { ok: false; reason: DocumentFault };

/** Files larger than this, in bytes, are not read. */
export const LARGEST_FILE = 50_000_000;

/**
 * Reads a document by what is in it (see `DocumentFormat`); the name decides only where the content leaves it open. Never throws.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<DocumentReading> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > LARGEST_FILE) return { ok: false, reason: 'too-large' };
  return readBytes(name, bytes, { left: LARGEST_UNPACKED });
}

async function readBytes(
  name: string,
  bytes: Uint8Array,
  budget: Budget,
): Promise<DocumentReading> {
  const binary = recogniseBytes(bytes);
  if (binary === 'zip') return readZip(name, bytes, budget);
  if (binary === 'compound') return readCompound(name, bytes);
  if (binary === 'rtf') return readRtfDocument(bytes);
  return binary ? { ok: false, reason: binary } : readPlain(name, bytes);
}

async function readZip(name: string, bytes: Uint8Array, budget: Budget): Promise<DocumentReading> {
  const isOdt = /\.od[tm]$/i.test(name);
  const broken = isOdt ? 'broken-odt' : 'broken-docx';
  const zip = openZip(bytes, budget);
  if (!zip) return { ok: false, reason: /\.zip$/i.test(name) ? 'archive' : broken };
  try {
    const format = await recogniseZip(name, zip);
    if (format !== 'docx' && format !== 'odt') return { ok: false, reason: format };
    const readChunk = async (chunk: Uint8Array): Promise<string | undefined> => {
      const read = await readBytes('', chunk, budget);
      if (!read.ok && read.reason === 'too-large-inside') throw new ZipError('too-large');
      return read.ok ? read.text : undefined;
    };
    const text = format === 'docx' ? await readDocx(zip, readChunk) : await readOdt(zip);
    if (text.trim() === '') return { ok: false, reason: 'no-text' };
    return { ok: true, text, format, notices: [] };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.fault === 'too-large') return { ok: false, reason: 'too-large-inside' };
    return { ok: false, reason: broken };
  }
}

function readCompound(name: string, bytes: Uint8Array): DocumentReading {
  const streams = openCompound(bytes);
  const content = recogniseCompound(name, bytes, streams);
  if (content !== 'doc' || !streams)
    return { ok: false, reason: content === 'doc' ? 'broken-doc' : content };
  const lines = readDoc(streams);
  if (lines === 'encrypted') return { ok: false, reason: lines };
  if (lines === 'old') return { ok: false, reason: 'old-word' };
  if (lines === 'broken') return { ok: false, reason: 'broken-doc' };
  const text = linesText(lines);
  if (text.trim() === '') return { ok: false, reason: 'no-text' };
  return { ok: true, text, format: 'doc', notices: [] };
}

function readRtfDocument(bytes: Uint8Array): DocumentReading {
  const { lines, lost } = readRtf(bytes);
  const text = linesText(lines);
  if (text.trim() === '') return { ok: false, reason: 'no-text' };
  return { ok: true, text, format: 'rtf', notices: lost > 0 ? ['lost-characters'] : [] };
}

function readPlain(name: string, bytes: Uint8Array): DocumentReading {
  const { text, encoding, lost } = decodeText(bytes);
  if (isBinary(text)) return { ok: false, reason: brokenBy(name) ?? 'not-text' };
  const notices: DocumentNotice[] = [];
  if (encoding === 'mixed') notices.push('mixed-encodings');
  if (lost > 0) notices.push('lost-characters');
  const { format, plain } = readText(name, text);
  const broken = format === 'text' ? brokenBy(name) : undefined;
  if (broken) return { ok: false, reason: broken };
  if (plain.trim() === '') return { ok: false, reason: format === 'text' ? 'empty' : 'no-text' };
  return { ok: true, text: plain, format, encoding, notices };
}

/** A name that promises a format whose files are never plain text. */
function brokenBy(name: string): 'broken-docx' | 'broken-odt' | undefined {
  if (/\.do[ct][xm]$/i.test(name)) return 'broken-docx';
  return /\.od[tm]$/i.test(name) ? 'broken-odt' : undefined;
}

function readText(name: string, text: string): { format: DocumentFormat; plain: string } {
  const head = text.slice(0, 4000);
  if (isMime(text)) {
    const body = readMime(text);
    return { format: 'mht', plain: body?.isHtml ? readHtml(body.text) : (body?.text ?? '') };
  }
  if (/<(?:\w+:)?(?:wordDocument|package)[\s>]/.test(head) && /^\s*<\?xml|^\s*<\w+:/.test(head))
    return { format: 'word-xml', plain: readWordXml(text) };
  if (/<office:document[\s>]/.test(head)) return { format: 'odt', plain: readOdtContent(text) };
  if (isHtml(name, head)) return { format: 'html', plain: readHtml(text) };
  if (isMarkdown(name, text)) return { format: 'markdown', plain: readMarkdown(text) };
  return { format: 'text', plain: text };
}

/** By its name, or by a first tag that only a page begins with; comments and an XML declaration may come before. */
function isHtml(name: string, head: string): boolean {
  if (/\.(?:html?|xhtml|shtml)$/i.test(name)) return true;
  const start = head.replace(/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*/, '');
  if (/^(?:<!doctype html|<(?:html|head|body|meta|title|style)[\s>])/i.test(start)) return true;
  return /^<(?:div|p|table|section|article|h1|span|font)[\s>]/i.test(start) && start.includes('</');
}
