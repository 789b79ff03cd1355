import type { BodyLine } from '../word/body-text';
import type { Bytes } from '../compound/bytes';
import { charLook, PLAIN_CHARS, readCharPage, type CharLook } from './char-look';
import type { Streams } from '../compound/compound-file';
import { readDocFonts } from './doc-fonts';
import { readDocLists } from './doc-lists';
import { readDocStyles } from './doc-styles';
import { DocText } from './doc-text';
import { readFileHead, type FileHead, type TablePlace } from './file-head';
import { PLAIN_PARAGRAPH, readParagraphPage } from './paragraph-look';
import { readPieces, type Piece } from './pieces';
import { readStretches } from './stretches';

/*
 * A .doc of Word 97 to 2003, and the .wps that WPS writes since 2005 (MS-DOC). Its text lies in pieces; what characters and
 * paragraphs look like is said elsewhere, by their places in the file. What the reader of the printed page sees is taken, as from a .docx.
 */

/** The lines of a .doc, or why there are none; `old` where a Word before 97 wrote it. */
export type DocReading = BodyLine[] | 'encrypted' | 'old' | 'broken';

/** Reads a .doc by its streams. Never throws. */
export function readDoc(streams: Streams): DocReading {
  const main = streams('WordDocument');
  if (!main) return 'broken';
  try {
    const head = readFileHead(main);
    if (!head) return 'old';
    if (head.isEncrypted) return 'encrypted';
    const tables = streams(head.tableStream);
    return tables ? readLines(main, tables, head) : 'broken';
  } catch (error) {
    if (error instanceof RangeError) return 'broken';
    throw error;
  }
}

function readLines(main: Bytes, tables: Bytes, head: FileHead): BodyLine[] {
  const tableAt = ({ at, length }: TablePlace): Bytes =>
    at + length <= tables.length ? tables.part(at, length) : tables.part(0, 0);
  // The levels of lists stand behind the table that is named.
  const from = ({ at, length }: TablePlace): Bytes =>
    length > 0 && at <= tables.length ? tables.part(at, tables.length - at) : tables.part(0, 0);
  const text = new DocText({
    styles: readDocStyles(tableAt(head.styles)),
    lists: readDocLists(from(head.lists), from(head.listUses)),
    fonts: readDocFonts(tableAt(head.fonts)),
  });
  const chars = readStretches(main, tables, head.charPages, readCharPage, PLAIN_CHARS);
  const paragraphs = readStretches(
    main,
    tables,
    head.paragraphPages,
    readParagraphPage,
    PLAIN_PARAGRAPH,
  );
  for (const piece of readPieces(tables.part(head.pieces.at, head.pieces.length)))
    for (const { from: first, to } of head.stretches)
      for (const run of runsOf(main, within(piece, first, to), chars)) {
        const offsetOf = (at: number) => run.offset + at * piece.width;
        text.add(run.text, run.look, (at) => paragraphs.at(offsetOf(at)).look);
      }
  return text.finish();
}

/** The part of a piece that lies among these characters. */
function within(piece: Piece, from: number, to: number): Piece {
  const first = Math.max(piece.from, from);
  return {
    ...piece,
    from: first,
    to: Math.min(piece.to, to),
    offset: piece.offset + (first - piece.from) * piece.width,
  };
}

interface Run {
  text: string;
  /** Where it lies in WordDocument, in bytes. */
  offset: number;
  look: CharLook;
}

/** The text of a piece, cut where its look changes. */
function* runsOf(
  main: Bytes,
  { from, to, offset, width, properties }: Piece,
  chars: ReturnType<typeof readStretches<CharLook>>,
): Generator<Run> {
  let at = offset;
  const end = offset + (to - from) * width;
  while (at < end) {
    const stretch = chars.at(at);
    const length = Math.max(1, Math.floor((Math.min(stretch.to, end) - at) / width));
    const text = width === 1 ? main.narrow(at, length) : main.wide(at, length);
    const look = properties ? charLook(properties, stretch.look) : stretch.look;
    yield { text, offset: at, look };
    at += length * width;
  }
}
