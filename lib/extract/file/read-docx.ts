import { readHtml } from './read-html';

/** What can be wrong with a Word file. */
export type DocxFault = 'no-text' | 'broken-docx';
export type DocxReading = { ok: true; text: string } | { ok: false; reason: DocxFault };

/**
 * The text of a .docx as it stands with all changes accepted, without comments and notes. mammoth leaves out deletions and keeps
 * insertions (its body-reader.js: w:del and w:moveFrom are ignored); it is loaded when the first file asks for it.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxReading> {
  const { default: mammoth } = await import('mammoth');
  const arrayBuffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(arrayBuffer).set(bytes);
  // The build for browsers reads `arrayBuffer`, the one for Node `buffer`.
  const forNode = { buffer: new Uint8Array(arrayBuffer) };
  const input = { arrayBuffer, ...forNode };
  try {
    const pictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml(input, { convertImage: pictures });
    const text = readHtml(value);
    return text.trim() === '' ? { ok: false, reason: 'no-text' } : { ok: true, text };
  } catch {
    // mammoth throws plain errors for what is no zip or has no document in it.
    return { ok: false, reason: 'broken-docx' };
  }
}
