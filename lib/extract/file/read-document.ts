import { decodeText } from './decode';
import type { Encoding } from './decode';
import { isBinary } from './is-binary';
import { readDocx } from './read-docx';
import type { DocxFault } from './read-docx';
import { readHtml } from './read-html';

/** Why a file gives no text; words for each are the UI's. */
export type DocumentFault =
  | DocxFault
  | 'empty'
  | 'too-large'
  | 'old-word'
  | 'encrypted'
  | 'pdf'
  | 'rtf'
  | 'not-text';

/** What a reader should be told although the file could be read. */
export type DocumentNotice = 'mixed-encodings' | 'lost-characters';

/** A file's text, or why there is none. */
export type DocumentReading =
  | {
      ok: true;
      text: string;
      format: 'text' | 'html' | 'docx';
      encoding?: Encoding;
      notices: DocumentNotice[];
    }
  | { ok: false; reason: DocumentFault };

/** Files larger than this, in bytes, are not read. */
export const LARGEST_FILE = 50_000_000;

/**
 * Reads a .txt, .md, .html or .docx by what is in it; the name decides only between plain text and HTML. Never throws.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<DocumentReading> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > LARGEST_FILE) return { ok: false, reason: 'too-large' };
  if (startsWith(bytes, COMPOUND))
    return { ok: false, reason: holdsPackage(bytes) ? 'encrypted' : 'old-word' };
  if (startsWith(bytes, '%PDF')) return { ok: false, reason: 'pdf' };
  if (startsWith(bytes, '{\\rtf')) return { ok: false, reason: 'rtf' };
  if (startsWith(bytes, 'PK\u0003\u0004')) return readWord(bytes);
  if (/\.docx$/i.test(name)) return { ok: false, reason: 'broken-docx' };
  return readPlain(name, bytes);
}

/** The head of a compound file: .doc of old, and .docx behind a password. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0';

function startsWith(bytes: Uint8Array, head: string): boolean {
  return Array.from(head).every((char, at) => bytes[at] === char.charCodeAt(0));
}

/** A protected .docx holds a stream named EncryptedPackage, in UTF-16, in its directory. */
function holdsPackage(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage').flatMap((char) => [char.charCodeAt(0), 0]);
  const first = name[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

async function readWord(bytes: Uint8Array): Promise<DocumentReading> {
  const read = await readDocx(bytes);
  return read.ok ? { ok: true, text: read.text, format: 'docx', notices: [] } : read;
}

function readPlain(name: string, bytes: Uint8Array): DocumentReading {
  const { text, encoding, lost } = decodeText(bytes);
  if (isBinary(text)) return { ok: false, reason: 'not-text' };
  const notices: DocumentNotice[] = [];
  if (encoding === 'mixed') notices.push('mixed-encodings');
  if (lost > 0) notices.push('lost-characters');
  const isHtml =
    /\.(?:html?|xhtml)$/i.test(name) || /^\s*(?:<!doctype html|<html[\s>])/i.test(text);
  const plain = isHtml ? readHtml(text) : text;
  if (plain.trim() === '') return { ok: false, reason: isHtml ? 'no-text' : 'empty' };
  return { ok: true, text: plain, format: isHtml ? 'html' : 'text', encoding, notices };
}
