import { writeSuperscript } from '../markup/superscript';
import { BodyText, type BodyLine } from '../word/body-text';
import { Fields } from '../word/fields';
import { ListCounters } from '../word/list-counters';
import { MarkedRows } from '../word/marked-rows';
import type { List } from '../word/read-numbering';
import type { Styles } from '../word/read-styles';
import { readSymbol } from '../word/symbols';
import type { CharLook } from './char-look';
import type { ParagraphLook } from './paragraph-look';

/** What the text of a .doc refers to. */
export interface DocParts {
  styles: Styles;
  lists: ReadonlyMap<string, List>;
  fonts: readonly string[];
}

/** Signs by which the text of a .doc says what is no letter (MS-DOC). */
const CELL_END = '\u0007';
const PARAGRAPH_END = '\r';
const PAGE_END = '\f';
const FIELD_SIGNS: Readonly<Record<string, string>> = {
  '\u0013': 'begin',
  '\u0014': 'separate',
  '\u0015': 'end',
};
const WRITTEN: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\u000b': '\n',
  '\u001e': '-',
  '\u001f': '',
};
const ENDS = new Set([CELL_END, PARAGRAPH_END, PAGE_END]);
// oxlint-disable-next-line no-control-regex -- so Word writes what is no letter
const SIGNS = /[\u0000-\u001f]/;

/** Makes the lines of a .doc from its characters in their order. */
export class DocText {
  private readonly body: BodyText;
  private readonly fields = new Fields();
  private readonly rows = new MarkedRows();

  constructor(private readonly parts: DocParts) {
    this.body = new BodyText(parts.styles, new ListCounters(parts.lists));
  }

  /** Adds characters that look the same; `paragraphAt` gives the paragraph of one by its place among them. */
  add(text: string, look: CharLook, paragraphAt: (at: number) => ParagraphLook): void {
    for (let at = 0; at < text.length;) {
      if (!this.body.paragraph) this.begin(paragraphAt(at));
      const sign = text.charAt(at);
      if (SIGNS.test(sign)) {
        this.addSign(sign, look, () => paragraphAt(at));
        at += 1;
        continue;
      }
      const length = text.slice(at).search(SIGNS);
      const end = length === -1 ? text.length : at + length;
      this.addLetters(text.slice(at, end), look);
      at = end;
    }
  }

  finish(): BodyLine[] {
    return this.body.finish();
  }

  private begin(look: ParagraphLook): void {
    this.body.openParagraph();
    const { paragraph } = this.body;
    if (!paragraph) return;
    paragraph.style = String(look.style);
    if (look.list !== undefined) paragraph.numId = String(look.list);
    if (look.level !== undefined) paragraph.level = look.level;
    if (look.outline !== undefined) paragraph.outline = look.outline;
  }

  private addSign(sign: string, look: CharLook, paragraphOf: () => ParagraphLook): void {
    const field = FIELD_SIGNS[sign];
    if (ENDS.has(sign)) this.end(sign, look, paragraphOf());
    else if (field !== undefined) this.write(this.fields.mark(field), look);
    else this.addLetters(WRITTEN[sign] ?? '', look);
  }

  private addLetters(text: string, look: CharLook): void {
    if (this.fields.isInCode) this.fields.addCode(text);
    else if (look.symbol) this.write(this.symbolOf(look.symbol).repeat(text.length), look);
    else this.write(text, look);
  }

  private write(text: string, look: CharLook): void {
    const { paragraph } = this.body;
    if (!paragraph || text === '' || look.isUnread || this.isHidden(look)) return;
    const written = look.isRaised ? writeSuperscript(text, paragraph.text) : text;
    const { contents } = this.fields;
    if (!contents) paragraph.text += written;
    else {
      paragraph.contents = contents;
      paragraph.contentsText += written;
    }
  }

  private end(sign: string, look: CharLook, paragraphLook: ParagraphLook): void {
    const { paragraph, lines } = this.body;
    const before = lines.length;
    // A cell’s last mark ends its text even where it is hidden.
    if (paragraph && sign === PARAGRAPH_END) paragraph.isJoined = this.isHidden(look);
    this.body.closeParagraph();
    if (sign !== PARAGRAPH_END) this.body.endJoining();
    this.rows.paragraph(paragraphLook, lines.slice(before), sign === CELL_END);
  }

  /** Hidden in the style of the paragraph and in that of the characters is not hidden, as in WordprocessingML. */
  private isHidden(look: CharLook): boolean {
    if (look.isDeleted) return true;
    if (typeof look.hidden === 'boolean') return look.hidden;
    const { styles } = this.parts;
    const inParagraph = styles.find(this.body.paragraph?.style).isHidden === true;
    const inChars = look.style !== undefined && styles.find(String(look.style)).isHidden === true;
    return (inParagraph !== inChars) !== (look.hidden === 'opposite');
  }

  private symbolOf({ font, code }: { font: number; code: number }): string {
    return readSymbol(this.parts.fonts[font] ?? '', code.toString(16));
  }
}
