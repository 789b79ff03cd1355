import type { Attributes } from '../markup/read-tags';
import { readXml } from '../markup/read-xml';
import { writeSuperscript } from '../markup/superscript';
import { Alternatives } from './alternatives';
import { BodyText, type BodyLine } from './body-text';
import { OpenTables } from './open-tables';
import { Fields, isContents } from './fields';
import { ListCounters } from './list-counters';
import { isOn } from './on-off';
import type { List } from './read-numbering';
import type { Styles } from './read-styles';
import { Runs } from './runs';
import { readSymbol } from './symbols';

/*
 * WordprocessingML as one pass over its elements (ISO/IEC 29500-1 17). What the reader of the printed page sees is taken: changes as
 * accepted, the base of ruby without its reading, the result of a field without its code, one of the two forms of a drawing. What he
 * does not see is not: hidden and struck out text, placeholders, comments, notes, tables of contents.
 */

/** Reads the lines of `document.xml`, or of any XML that holds a `w:body`. */
export function readBody(
  xml: string,
  styles: Styles,
  lists: ReadonlyMap<string, List>,
): BodyLine[] {
  const reader = new BodyReader(styles, new ListCounters(lists));
  readXml(xml, reader);
  return reader.finish();
}

/** A table row or cell, which may turn out to be deleted. */
interface Part {
  target: BodyLine[];
  length: number;
  isDeleted: boolean;
}

class BodyReader {
  private readonly body: BodyText;
  private readonly fields = new Fields();
  private readonly path: string[] = [];
  private readonly runs: Runs;
  private readonly parts: Part[] = [];
  private readonly tables = new OpenTables();
  /** For each content control, whether it shows a placeholder or a table of contents. */
  private readonly controls: boolean[] = [];
  private readonly alternatives = new Alternatives();
  /** The depth of the element whose content is passed over. */
  private skippedFrom = Infinity;
  private added = 0;
  private raisedDepth = 0;

  constructor(styles: Styles, counters: ListCounters) {
    this.runs = new Runs(styles);
    this.body = new BodyText(styles, counters);
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (this.path.length > this.skippedFrom) return;
    if (isSkipped(name)) this.skip();
    else if (parent === 'w:rPr' || parent === 'w:pPr') this.readProperty(name, parent, attributes);
    else this.openContent(name, parent, attributes);
  }

  text(text: string): void {
    if (this.skippedFrom < Infinity) return;
    const name = this.path.at(-1);
    if (name === 'w:instrText') this.fields.addCode(text);
    else if (name === 'w:t' || name === 'm:t') this.add(text.replace(/[\t\r\n]+/g, ' '));
  }

  close(name: string): void {
    const depth = this.path.length;
    this.path.pop();
    if (depth === this.skippedFrom) this.skippedFrom = Infinity;
    if (depth >= this.skippedFrom) return;
    if (name === 'w:p') this.body.closeParagraph();
    else if (name === 'w:r') this.runs.pop();
    else if (name === 'w:tr' || name === 'w:tc') this.closePart(name);
    else if (name === 'w:tbl') this.tables.close();
    else if (name === 'w:txbxContent') this.body.endJoining();
    else if (name === 'w:sdt') this.controls.pop();
    else if (name === 'm:sup') this.raisedDepth -= 1;
    else if (name === 'mc:AlternateContent') this.alternatives.pop();
    else if (name === 'mc:Choice') this.alternatives.closeForm(this.added);
  }

  finish(): BodyLine[] {
    return this.body.finish();
  }

  private openContent(name: string, parent: string, attributes: Attributes): void {
    this.tables.open(name, attributes['val']);
    switch (name) {
      case 'w:p':
        this.body.openParagraph();
        break;
      case 'w:r':
        this.runs.push(this.body.paragraph?.style);
        break;
      case 'w:tr':
      case 'w:tc':
        this.openPart();
        break;
      case 'w:del':
      case 'w:moveFrom':
      case 'w:cellDel':
        this.openDeletion(parent);
        break;
      case 'w:sdt':
        this.controls.push(false);
        break;
      case 'w:showingPlcHdr':
        if (isOn(attributes['val'])) this.controls[this.controls.length - 1] = true;
        break;
      case 'w:docPartGallery':
        if (attributes['val'] === 'Table of Contents')
          this.controls[this.controls.length - 1] = true;
        break;
      case 'w:sdtContent':
        if (this.controls.at(-1)) this.skip();
        break;
      case 'm:sup':
        this.raisedDepth += 1;
        break;
      case 'w:fldChar':
        this.add(this.fields.mark(attributes['fldCharType']));
        break;
      case 'w:fldSimple':
        if (isContents(attributes['instr'] ?? '')) this.skip();
        break;
      case 'w:altChunk':
        this.body.target.push({ chunk: attributes['id'] ?? '' });
        break;
      case 'mc:AlternateContent':
        this.alternatives.push();
        break;
      case 'mc:Choice':
      case 'mc:Fallback':
        if (!this.alternatives.openForm(this.added)) this.skip();
        break;
      case 'wx:t':
        this.readWrittenNumber(attributes['val'] ?? '');
        break;
      default:
        if (parent === 'w:r') this.openInRun(name, attributes);
        else if (parent === 'w:numPr') this.readNumber(name, attributes);
    }
  }

  private openInRun(name: string, attributes: Attributes): void {
    if (name === 'w:tab' || name === 'w:ptab') this.add('\t');
    else if (name === 'w:br' || name === 'w:cr') this.add('\n');
    else if (name === 'w:noBreakHyphen') this.add('-');
    else if (name === 'w:sym')
      this.add(readSymbol(attributes['font'] ?? '', attributes['char'] ?? ''));
  }

  /** A property of a run, or of a paragraph and its mark. */
  private readProperty(name: string, parent: string, attributes: Attributes): void {
    const value = attributes['val'];
    const owner = this.path.at(-3);
    const { paragraph } = this.body;
    if (owner === 'w:r' && parent === 'w:rPr') this.runs.readProperty(name, value);
    else if (!paragraph) return;
    else if (parent === 'w:rPr') {
      if (JOINS.has(name) && isOn(value)) paragraph.isJoined = true;
    } else if (name === 'w:pStyle' && value !== undefined) paragraph.style = value;
    else if (name === 'w:outlineLvl') paragraph.outline = Number(value);
    else if (name === 'w:framePr' && (attributes['dropCap'] ?? 'none') !== 'none')
      paragraph.isJoined = true;
  }

  private readNumber(name: string, attributes: Attributes): void {
    const { paragraph } = this.body;
    const value = attributes['val'];
    if (!paragraph || value === undefined) return;
    if (name === 'w:numId') paragraph.numId = value;
    if (name === 'w:ilvl') paragraph.level = Number(value) || 0;
  }

  /** Word 2003 writes a paragraph's number down (w:listPr, wx:t); its bullets are in a font of symbols. */
  private readWrittenNumber(value: string): void {
    const { paragraph } = this.body;
    if (paragraph) paragraph.writtenNumber = /[\p{L}\p{N}]/u.test(value) ? value : '';
  }

  private add(text: string): void {
    const { paragraph } = this.body;
    if (!paragraph || text === '' || this.runs.isHidden(paragraph.style)) return;
    const isRaised = this.raisedDepth > 0 || this.runs.isRaised;
    const { contents } = this.fields;
    const written = isRaised ? writeSuperscript(text, paragraph.text) : text;
    this.added += written.length;
    if (!contents) paragraph.text += written;
    else {
      paragraph.contents = contents;
      paragraph.contentsText += written;
    }
  }

  private openDeletion(parent: string): void {
    const part = this.parts.at(-1);
    if ((parent === 'w:trPr' || parent === 'w:tcPr') && part) part.isDeleted = true;
    else this.skip();
  }

  private openPart(): void {
    const { target } = this.body;
    this.parts.push({ target, length: target.length, isDeleted: false });
  }

  private closePart(name: 'w:tr' | 'w:tc'): void {
    this.body.endJoining();
    const part = this.parts.pop();
    if (part?.isDeleted) part.target.length = part.length;
    else if (part && name === 'w:tc') this.tables.mark(part.target, part.length);
  }

  private skip(): void {
    this.skippedFrom = Math.min(this.skippedFrom, this.path.length);
  }
}

/** What lets a paragraph run into the next when it is set on its mark. */
const JOINS = new Set(['w:vanish', 'w:specVanish', 'w:del', 'w:moveFrom']);

/** The reading of ruby, and what stands beside the body where a whole document is one file. */
const SKIPPED = new Set(
  'rt sectPr hdr ftr footnotes endnotes comments glossaryDocument'
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Besides them, the properties that something had before a tracked change. */
function isSkipped(name: string): boolean {
  return SKIPPED.has(name) || (name.startsWith('w:') && name.endsWith('Change'));
}
