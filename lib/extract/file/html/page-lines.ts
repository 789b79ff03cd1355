import { findTextRegions, measureProse, type Region } from './regions';

/** A line of a page; one that is all link is navigation if it stands in a region. */
interface Line {
  text: string;
  isLink: boolean;
  region: Region | undefined;
}

/** A line that is being written. */
interface OpenLine {
  text: string;
  /** The number of the list item that it begins. */
  number: string;
  linked: number;
}

/** How deep regions may nest; one deeper is taken for part of the last of them. */
const DEEPEST_REGION = 10;

const emptyLine = (): OpenLine => ({ text: '', number: '', linked: 0 });

/** The lines of a page in their order, each with the region that it stands in; at the end it shows which of them are text. */
export class PageLines {
  private readonly lines: Line[] = [];
  private readonly regions: Region[] = [];
  private prose = 0;
  private region: Region | undefined;
  private line = emptyLine();
  /** The unfinished lines around a region that stands within a line. */
  private readonly around: Array<OpenLine | undefined> = [];

  /** What is written of the line so far. */
  get current(): string {
    return this.line.text;
  }

  add(text: string, isLink: boolean): void {
    this.line.text += text;
    if (isLink) this.line.linked += text.trim().length;
  }

  /** Begins a list item with its number, which waits for the item's text. */
  number(number: string): void {
    this.line.number = number;
  }

  end(): void {
    const text = this.line.text.trim();
    if (text === '') {
      // An item whose paragraph opens a block of its own keeps its number.
      this.line = { ...emptyLine(), number: this.line.number };
      return;
    }
    const { region, line } = this;
    const prose = measureProse(text);
    if (region) for (let at: Region | undefined = region; at; at = at.parent) at.prose += prose;
    else this.prose += prose;
    const isLink = line.linked >= text.replace(/[\s|>·/]/g, '').length;
    this.lines.push({ text: line.number + text, isLink, region });
    this.line = emptyLine();
  }

  openRegion(kind: string): void {
    const depth = (this.region?.depth ?? -1) + 1;
    this.around.push(depth > DEEPEST_REGION ? undefined : this.line);
    if (depth > DEEPEST_REGION) return;
    this.line = emptyLine();
    this.region = { kind, parent: this.region, depth, prose: 0 };
    this.regions.push(this.region);
  }

  closeRegion(): void {
    this.end();
    const around = this.around.pop();
    if (!around) return;
    this.region = this.region?.parent;
    this.line = around;
  }

  whole(): string {
    while (this.around.length > 0) this.closeRegion();
    this.end();
    const kept = findTextRegions(this.regions, this.prose);
    const shown = this.lines.filter(
      ({ region, isLink }) => !region || (kept.has(region) && !isLink),
    );
    return shown.map(({ text }) => text).join('\n');
  }
}
