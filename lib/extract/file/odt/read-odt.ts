import { decodeXml } from '../markup/decode-xml';
import type { Attributes } from '../markup/read-tags';
import { readXml } from '../markup/read-xml';
import { writeSuperscript } from '../markup/superscript';
import { BodyText } from '../word/body-text';
import { ListCounters } from '../word/list-counters';
import type { Zip } from '../zip/read-zip';
import { OUTLINE, readOdtStyles, type OdtStyle, type OdtStyles } from './read-odt-styles';

/** The text of an OpenDocument text (.odt), by the same rules as a .docx; throws a ZipError. */
export async function readOdt(zip: Zip): Promise<string> {
  const content = decodeXml(await zip.read('content.xml'));
  const styles = zip.has('styles.xml') ? decodeXml(await zip.read('styles.xml')) : '';
  return readOdtContent(content, styles);
}

/** The text in OpenDocument's XML: `content.xml` with `styles.xml`, or one flat file (.fodt). */
export function readOdtContent(content: string, common = ''): string {
  const styles: OdtStyles = { styles: new Map(), lists: new Map() };
  if (common !== '') readOdtStyles(common, styles);
  readOdtStyles(content, styles);
  const reader = new OdtReader(styles);
  readXml(content, reader);
  return reader.whole();
}

/** What is no part of the text, or only where it is set up; a picture's title and description. */
const SKIPPED = new Set([
  ...'ruby-text note tracked-changes table-of-content illustration-index table-index object-index user-index alphabetical-index bibliography hidden-text'
    .split(' ')
    .map((name) => `text:${name}`),
  ...'annotation meta settings scripts styles automatic-styles master-styles forms'
    .split(' ')
    .map((name) => `office:${name}`),
  '?:title',
  '?:desc',
]);

interface OpenList {
  style: string;
  /** The item that is open has been given its number. */
  isNumbered: boolean;
}

class OdtReader {
  private readonly body = new BodyText({ find: () => ({ name: '' }) }, new ListCounters(new Map()));
  private readonly counters: ListCounters;
  /** The lists that are open, outermost first. */
  private readonly lists: OpenList[] = [];
  /** Whether and how the text of the open elements is seen, outermost first. */
  private readonly looks: OdtStyle[] = [];
  private skippedFrom = Infinity;

  constructor(private readonly styles: OdtStyles) {
    this.counters = new ListCounters(styles.lists);
  }

  open(name: string, attributes: Attributes): void {
    const isParagraph = name === 'text:p' || name === 'text:h';
    const look = this.lookOf(attributes['style-name'] ?? '');
    this.looks.push(isParagraph ? look : { ...this.looks.at(-1), ...look });
    if (this.looks.length > this.skippedFrom) return;
    if (SKIPPED.has(name) || attributes['display'] === 'none') this.skippedFrom = this.looks.length;
    else if (isParagraph) this.openParagraph(name, attributes);
    else if (name === 'text:list') this.openList(attributes);
    else if (name === 'text:list-item') this.openItem(attributes);
    else if (name === 'text:s') this.add(' ');
    else if (name === 'text:tab') this.add('\t');
    else if (name === 'text:line-break') this.add('\n');
  }

  text(text: string): void {
    if (this.skippedFrom < Infinity) return;
    this.add(text.replace(/[\t\r\n]+/g, ' '));
  }

  close(name: string): void {
    const depth = this.looks.length;
    this.looks.pop();
    if (depth === this.skippedFrom) this.skippedFrom = Infinity;
    else if (depth < this.skippedFrom) {
      if (name === 'text:p' || name === 'text:h') this.body.closeParagraph();
      if (name === 'text:list') this.lists.pop();
    }
  }

  whole(): string {
    return this.body
      .finish()
      .map((line) => ('text' in line ? line.text : ''))
      .join('\n');
  }

  private openParagraph(name: string, attributes: Attributes): void {
    const level = Number(attributes['outline-level'] ?? 1) - 1;
    const list = this.lists.at(-1);
    this.body.openParagraph();
    const { paragraph } = this.body;
    if (!paragraph) return;
    paragraph.writtenNumber = '';
    if (list && !list.isNumbered) {
      list.isNumbered = true;
      paragraph.writtenNumber = this.counters.next(list.style, this.lists.length - 1);
    } else if (!list && name === 'text:h')
      paragraph.writtenNumber = this.counters.next(OUTLINE, level);
  }

  private openList(attributes: Attributes): void {
    const outer = this.lists.at(-1);
    const style = attributes['style-name'] ?? outer?.style ?? '';
    const goesOn =
      attributes['continue-numbering'] === 'true' || attributes['continue-list'] !== undefined;
    if (!outer && !goesOn) this.counters.restart(style);
    this.lists.push({ style, isNumbered: true });
  }

  private openItem(attributes: Attributes): void {
    const list = this.lists.at(-1);
    if (!list) return;
    list.isNumbered = false;
    const start = Number(attributes['start-value'] ?? '');
    if (attributes['start-value'] !== undefined && Number.isInteger(start))
      this.counters.restart(list.style, this.lists.length - 1, start);
  }

  private add(text: string): void {
    const { paragraph } = this.body;
    const look = this.looks.at(-1) ?? {};
    if (!paragraph || look.isHidden || look.isStruck) return;
    paragraph.text += look.isRaised ? writeSuperscript(text, paragraph.text) : text;
  }

  /** A style with what it inherits, followed for at most 20 steps. */
  private lookOf(name: string): OdtStyle {
    const found: OdtStyle = {};
    let style = this.styles.styles.get(name);
    for (let steps = 0; style && steps < 20; steps += 1) {
      if (style.isHidden) found.isHidden = true;
      if (style.isRaised) found.isRaised = true;
      if (style.isStruck) found.isStruck = true;
      style = this.styles.styles.get(style.parent ?? '');
    }
    return found;
  }
}
