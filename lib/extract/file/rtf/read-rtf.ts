import type { BodyLine } from '../word/body-text';
import { isContents } from '../word/fields';
import { decodeRtf, encodingOfCharset, encodingOfPage } from './rtf-encoding';
import { lookAfter, PLAIN_LOOK, type RtfLook } from './rtf-look';
import { RtfText } from './rtf-text';
import { readRtfTokens } from './rtf-tokens';
import { destinationOf, RTF_LETTERS, type Destination } from './rtf-words';

/*
 * Rich Text Format (1.9.1), which WordPad and many an office system write, often under the name .doc. Braces group, a word behind a
 * backslash says how what follows in its group looks, bytes are in the encoding of their font, or written as Unicode with bytes behind
 * them for programs of old.
 */

/** The lines of an RTF file, and how many characters of it could not be read. */
export interface RtfReading {
  lines: BodyLine[];
  lost: number;
}

/** Reads an RTF file. Never throws: one that is cut off gives what is there. */
export function readRtf(bytes: Uint8Array): RtfReading {
  const reader = new RtfReader();
  for (const token of readRtfTokens(bytes)) {
    if (token.kind === 'byte') reader.byte(token.byte);
    else if (token.kind === 'word') reader.word(token.word, token.value);
    else if (token.kind === 'open') reader.open();
    else reader.close();
  }
  return reader.finish();
}

/** What holds within a group. */
interface Group {
  destination: Destination;
  look: RtfLook;
  font: number;
  /** How many bytes stand behind a character in Unicode for programs that don't know it. */
  fallback: number;
  /** The result of a field that makes a table of contents. */
  isContents: boolean;
  /** Nothing but a star was read of it. */
  isNew: boolean;
  isOptional: boolean;
}

const OUTERMOST: Group = {
  destination: 'body',
  look: PLAIN_LOOK,
  font: 0,
  fallback: 1,
  isContents: false,
  isNew: false,
  isOptional: false,
};

class RtfReader {
  private readonly text = new RtfText();
  private readonly groups: Group[] = [];
  private group = { ...OUTERMOST };
  private encoding = 'windows-1252';
  private readonly fonts = new Map<number, string>();
  private bytes: number[] = [];
  /** What is gathered for a place that is not the body: a number, a field's code, the name of a style. */
  private gathered = '';
  /** Bytes that are passed over behind a character in Unicode. */
  private skipped = 0;
  private lost = 0;

  open(): void {
    this.flush();
    this.skipped = 0;
    this.groups.push(this.group);
    this.group = { ...this.group, isNew: true, isOptional: false };
  }

  close(): void {
    this.flush();
    this.skipped = 0;
    const closed = this.group;
    const outer = this.groups.pop();
    if (!outer) return;
    this.group = outer;
    if (closed.destination === outer.destination) return;
    if (closed.destination === 'number' && !outer.isContents) this.text.number(this.gathered);
    if (closed.destination === 'code') outer.isContents ||= isContents(this.gathered);
    if (closed.destination === 'box') this.text.closeBox();
    this.gathered = '';
  }

  byte(byte: number): void {
    this.group.isNew = false;
    if (this.skipped > 0) this.skipped -= 1;
    // Most of a file may be pictures.
    else if (this.isRead) this.bytes.push(byte);
  }

  word(word: string, value: number | undefined): void {
    if (word === 'u' && value !== undefined) return this.unicode(value);
    this.flush();
    if (word === '*') {
      this.group.isOptional = true;
      return;
    }
    if (this.group.isNew) this.begin(word);
    this.group.isNew = false;
    this.skipped = 0;
    const letter = RTF_LETTERS.get(word);
    const look = lookAfter(word, value, this.group.look);
    if (letter !== undefined) this.add(letter);
    else if (look) this.group.look = look;
    else this.setUp(word, value ?? 0);
    if (this.isRead) this.end(word);
  }

  finish(): RtfReading {
    this.flush();
    return { lines: this.text.finish(), lost: this.lost };
  }

  /** Whether what stands here goes anywhere. */
  private get isRead(): boolean {
    return this.group.destination !== 'nowhere' && !this.group.isContents;
  }

  private begin(word: string): void {
    if (this.group.destination === 'nowhere') return;
    const own = destinationOf(word, this.group.isOptional);
    if (own === undefined) return;
    this.group.destination = own;
    if (own !== 'box') return;
    this.group.look = PLAIN_LOOK;
    this.text.openBox();
  }

  /** What holds from here on but is no look. */
  private setUp(word: string, value: number): void {
    const { group } = this;
    if (word === 'f') group.font = value;
    else if (word === 'uc') group.fallback = Math.max(0, value);
    else if (word === 'ansicpg') this.encoding = encodingOfPage(value);
    else if (word === 'fcharset' && group.destination === 'fonts') {
      const encoding = encodingOfCharset(value);
      if (encoding !== undefined) this.fonts.set(group.font, encoding);
    }
  }

  /** What ends here, or is said of a row. */
  private end(word: string): void {
    const { look } = this.group;
    if (PARAGRAPH_ENDS.has(word)) this.text.endParagraph(look);
    else if (word === 'cell' || word === 'nestcell') this.text.endCell(look);
    else if (word === 'row') this.text.endRow();
    else if (word === 'trowd') this.text.defineRow();
    else if (word === 'clvmrg') this.text.defineCell('merged');
    else if (word === 'cellx') this.text.defineCell('end');
  }

  private unicode(value: number): void {
    this.flush();
    this.group.isNew = false;
    // Numbers are of 16 bits with a sign.
    this.add(String.fromCharCode(value & 0xffff));
    this.skipped = this.group.fallback;
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const text = decodeRtf(this.bytes, this.fonts.get(this.group.font) ?? this.encoding);
    this.bytes = [];
    if (this.group.destination === 'body' || this.group.destination === 'box')
      this.lost += text.split('\ufffd').length - 1;
    this.add(text);
  }

  private add(text: string): void {
    const { destination, look } = this.group;
    if (!this.isRead) return;
    if (destination === 'body' || destination === 'box') this.text.add(text, look);
    else if (destination === 'styles') this.addStyle(text);
    else if (this.gathered.length < LONGEST_GATHERED) this.gathered += text;
  }

  /** A style's name ends with a semicolon. */
  private addStyle(text: string): void {
    const { style, outline } = this.group.look;
    const before = this.text.styles.get(style)?.name ?? '';
    const name = (before + text).replace(/;.*$/s, '').slice(0, LONGEST_GATHERED);
    this.text.styles.set(style, { name, ...(outline === undefined ? {} : { outline }) });
  }
}

const LONGEST_GATHERED = 200;
const PARAGRAPH_ENDS = new Set(['par', 'sect', 'page']);
