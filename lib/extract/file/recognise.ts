import type { Streams } from './compound/compound-file';
import { findMainPart } from './read-docx';
import type { Zip } from './zip/read-zip';

/** Files that hold something else than a document that is read here. */
export type ForeignFile =
  | 'old-word'
  | 'wps'
  | 'encrypted'
  | 'pdf'
  | 'ofd'
  | 'spreadsheet'
  | 'presentation'
  | 'archive'
  | 'not-text';

/** What a zip holds. */
export type ZipContent = 'docx' | 'odt' | 'broken-docx' | 'broken-odt' | ForeignFile;

/** Recognises a binary format by its first bytes; `zip`, `compound`, `rtf` and undefined (text, perhaps) have to be looked into further. */
export function recogniseBytes(
  bytes: Uint8Array,
): ForeignFile | 'zip' | 'compound' | 'rtf' | undefined {
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return 'compound';
  if (startsWith(bytes, '%PDF')) return 'pdf';
  if (startsWith(bytes, '{\\rtf')) return 'rtf';
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'zip';
  const archives = ['PK\u0005\u0006', 'Rar!\u001a', '7z\u00bc\u00af', '\u001f\u008b'];
  return archives.some((head) => startsWith(bytes, head)) ? 'archive' : undefined;
}

/** Recognises what a zip holds by the names of its parts. */
export async function recogniseZip(name: string, zip: Zip): Promise<ZipContent> {
  if (zip.has('OFD.xml')) return 'ofd';
  if (zip.has('xl/workbook.xml') || zip.has('xl/workbook.bin')) return 'spreadsheet';
  if (zip.has('ppt/presentation.xml')) return 'presentation';
  if (zip.has('content.xml')) return recogniseOpenDocument(zip);
  if ((await findMainPart(zip)) !== undefined) return 'docx';
  if (/\.od[tm]$/i.test(name)) return 'broken-odt';
  return zip.has('[Content_Types].xml') || /\.do[ct][xm]$/i.test(name) ? 'broken-docx' : 'archive';
}

async function recogniseOpenDocument(zip: Zip): Promise<ZipContent> {
  const textOf = async (part: string): Promise<string> =>
    zip.has(part) ? new TextDecoder().decode(await zip.read(part)) : '';
  if ((await textOf('META-INF/manifest.xml')).includes('encryption-data')) return 'encrypted';
  const type = await textOf('mimetype');
  if (type.includes('spreadsheet')) return 'spreadsheet';
  if (type.includes('presentation')) return 'presentation';
  return type === '' || type.includes('opendocument.text') ? 'odt' : 'archive';
}

/** What a compound file holds: .doc and .wps, .xls, .ppt, or a .docx behind a password. */
export type CompoundContent = 'doc' | 'broken-doc' | ForeignFile;

/** Recognises what a compound file holds by the names of its streams; of a damaged one they are looked for in its bytes. */
export function recogniseCompound(
  name: string,
  bytes: Uint8Array,
  streams: Streams | undefined,
): CompoundContent {
  const has = (stream: string): boolean =>
    streams ? streams(stream) !== undefined : holdsName(bytes, stream);
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return streams ? 'doc' : 'broken-doc';
  if (has('Workbook') || has('Book')) return 'spreadsheet';
  if (has('PowerPoint Document')) return 'presentation';
  if (/\.wp[st]$/i.test(name)) return 'wps';
  return /\.do[ct]x?$/i.test(name) ? 'broken-doc' : 'not-text';
}

function startsWith(bytes: Uint8Array, head: string): boolean {
  return Array.from(head).every((char, at) => bytes[at] === char.charCodeAt(0));
}

function holdsName(bytes: Uint8Array, stream: string): boolean {
  const name = Array.from(stream).flatMap((char) => [char.charCodeAt(0), 0]);
  const first = name[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
