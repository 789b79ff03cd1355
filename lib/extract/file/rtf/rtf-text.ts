import { writeSuperscript } from '../markup/superscript';
import { BodyText, type BodyLine } from '../word/body-text';
import { ListCounters } from '../word/list-counters';
import { MarkedRows } from '../word/marked-rows';
import { stylesOf, type WrittenStyle } from '../word/read-styles';
import type { RtfLook } from './rtf-look';

/** Makes the lines of an RTF file from its text in its order. */
export class RtfText {
  readonly styles = new Map<string, WrittenStyle>();
  private readonly body = new BodyText(stylesOf(this.styles, '0'), new ListCounters(new Map()));
  private readonly rows = new MarkedRows();
  /** The text boxes that are open, each with whether a paragraph is open in it; the first is the body. */
  private readonly boxes: boolean[] = [false];
  /** Which cells of the row go on from that above. */
  private cells: boolean[] = [];
  private isMerged = false;

  add(text: string, look: RtfLook): void {
    if (text === '') return;
    const paragraph = this.openParagraph();
    if (!paragraph || look.isHidden || look.isDeleted || look.isStruck) return;
    paragraph.text += look.isRaised ? writeSuperscript(text, paragraph.text) : text;
  }

  /** A list's number as it is written down; a bullet is none. */
  number(text: string): void {
    const paragraph = this.openParagraph();
    const number = text.trim();
    if (paragraph) paragraph.writtenNumber = /[\p{L}\p{N}]/u.test(number) ? number : '';
  }

  endParagraph(look: RtfLook): void {
    const paragraph = this.openParagraph();
    if (!paragraph) return;
    paragraph.isJoined = look.isHidden || look.isDeleted;
    this.close(look, false);
  }

  endCell(look: RtfLook): void {
    this.openParagraph();
    this.close({ ...look, isInTable: true }, true);
  }

  endRow(): void {
    const above = this.cells.flatMap((isMerged, at) => (isMerged ? [at] : []));
    this.rows.paragraph({ isInTable: true, isRowEnd: true, above }, [], false);
  }

  /** A new definition of a row's cells begins. */
  defineRow(): void {
    this.cells = [];
    this.isMerged = false;
  }

  defineCell(what: 'merged' | 'end'): void {
    if (what === 'merged') this.isMerged = true;
    else {
      this.cells.push(this.isMerged);
      this.isMerged = false;
    }
  }

  openBox(): void {
    this.openParagraph();
    this.boxes.push(false);
  }

  closeBox(): void {
    if (this.boxes.length === 1) return;
    if (this.boxes.at(-1) === true) this.body.closeParagraph();
    this.body.endJoining();
    this.boxes.pop();
  }

  finish(): BodyLine[] {
    return this.body.finish();
  }

  private openParagraph() {
    const last = this.boxes.length - 1;
    if (this.boxes[last] !== true) this.body.openParagraph();
    this.boxes[last] = true;
    return this.body.paragraph;
  }

  private close({ style, outline, isInTable }: RtfLook, endsCell: boolean): void {
    const { paragraph, lines } = this.body;
    if (paragraph) {
      paragraph.style = style;
      if (outline !== undefined) paragraph.outline = outline;
    }
    const before = lines.length;
    this.body.closeParagraph();
    if (endsCell) this.body.endJoining();
    this.boxes[this.boxes.length - 1] = false;
    if (this.boxes.length > 1) return;
    this.rows.paragraph({ isInTable, isRowEnd: false, above: [] }, lines.slice(before), endsCell);
  }
}
