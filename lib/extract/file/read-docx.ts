import { decodeXml } from './markup/decode-xml';
import { folderOf, readRelations, relationsOf, type Relation } from './word/relations';
import { readBody } from './word/read-body';
import { readNumbering } from './word/read-numbering';
import { readStyles } from './word/read-styles';
import type { BodyLine, CellPlace } from './word/body-text';
import { ZipError, type Zip } from './zip/read-zip';

/** Reads a part of another format that stands in a document (w:altChunk); undefined when it holds no text. */
export type ReadChunk = (bytes: Uint8Array) => Promise<string | undefined>;

/**
 * The text of a .docx as the reader of the printed page sees it: changes accepted, numbers written out, without hidden text, comments,
 * notes and tables of contents. Throws a ZipError.
 */
export async function readDocx(zip: Zip, readChunk: ReadChunk): Promise<string> {
  const lines = await readDocxLines(zip, readChunk);
  return lines.map(({ text }) => text).join('\n');
}

/** A line of a document; `heading` is its level where it is one, from 0, `cell` where it stands in a table. */
export interface DocxLine {
  text: string;
  heading?: number;
  cell?: CellPlace;
}

/** As `readDocx`, line by line. */
export async function readDocxLines(zip: Zip, readChunk: ReadChunk): Promise<DocxLine[]> {
  const main = await findMainPart(zip);
  if (main === undefined) throw new ZipError('broken');
  const relations = await readRelationsOf(zip, main);
  const xmlOf = async (type: string): Promise<string> => {
    const part =
      relations.find((relation) => relation.type === type)?.target ??
      `${folderOf(main)}${type}.xml`;
    return zip.has(part) ? decodeXml(await zip.read(part)) : '';
  };
  const styles = readStyles(await xmlOf('styles'));
  const lists = readNumbering(await xmlOf('numbering'));
  const lines = readBody(decodeXml(await zip.read(main)), styles, lists);
  return withChunks(zip, relations, lines, readChunk);
}

/** The text of a Word document that is one XML file: Word 2003's format, or a .docx's parts in one (Flat OPC). */
export function readWordXml(xml: string): string {
  return linesText(readBody(xml, readStyles(xml), readNumbering(xml)));
}

/** Lines that have text, with what is known of each. */
export function docxLines(lines: readonly BodyLine[]): DocxLine[] {
  return lines.flatMap((line) => {
    if (!('text' in line)) return [];
    const { text, heading, cell } = line;
    return { text, ...(heading === undefined ? {} : { heading }), ...(cell && { cell }) };
  });
}

/** Lines as one text. */
export function linesText(lines: readonly BodyLine[]): string {
  return lines.map((line) => ('text' in line ? line.text : '')).join('\n');
}

/** The part with the text of a Word document, or undefined when the zip holds none. */
export async function findMainPart(zip: Zip): Promise<string | undefined> {
  const named = (await readRelationsOf(zip, '')).find(({ type }) => type === 'officeDocument');
  const part = named && zip.has(named.target) ? named.target : 'word/document.xml';
  return zip.has(part) && !/^(?:xl|ppt|visio)\//i.test(part) ? part : undefined;
}

async function withChunks(
  zip: Zip,
  relations: readonly Relation[],
  lines: readonly BodyLine[],
  readChunk: ReadChunk,
): Promise<DocxLine[]> {
  const read: DocxLine[] = [];
  for (const line of lines) {
    if (!('chunk' in line)) {
      read.push(...docxLines([line]));
      continue;
    }
    const target = relations.find(({ id }) => id === line.chunk)?.target;
    if (target === undefined || !zip.has(target)) continue;
    read.push({ text: (await readChunk(await zip.read(target))) ?? '' });
  }
  return read.filter(({ text }) => text !== '');
}

async function readRelationsOf(zip: Zip, part: string): Promise<Relation[]> {
  const name = relationsOf(part);
  return zip.has(name) ? readRelations(decodeXml(await zip.read(name)), folderOf(part)) : [];
}
