import { splitLines } from './position';
import type { Filled, FilledPiece } from './types';

/** Collects pieces into paragraphs; a line break in any text starts a new one, and pieces of plain text side by side become one. */
export class ParagraphWriter {
  private readonly paragraphs: FilledPiece[][] = [[]];
  private readonly flush = new Set<FilledPiece[]>();
  private isFlush = false;
  private caret: { paragraph: FilledPiece[]; offset: number } | undefined;

  write(kind: FilledPiece['kind'], text: string, slot?: string): void {
    splitLines(text).forEach((line, at) => {
      if (at > 0) this.endParagraph();
      if (line !== '') this.append({ kind, text: line, ...(slot === undefined ? {} : { slot }) });
    });
  }

  endParagraph(): void {
    const next: FilledPiece[] = [];
    if (this.isFlush) this.flush.add(next);
    this.paragraphs.push(next);
  }

  /** Starts a paragraph; it and those after it, up to the next section, begin at the margin if requested. */
  beginSection(isFlush: boolean): void {
    this.isFlush = isFlush;
    this.endParagraph();
  }

  /** Leaves the caret here, unless it already has a place. */
  placeCaret(): void {
    const paragraph = this.current();
    this.caret ??= { paragraph, offset: lengthOf(paragraph) };
  }

  /** The paragraphs written; without the blank ones if requested, but for one that holds the caret. */
  finish(options: { dropBlank?: boolean } = {}): Filled {
    const kept = this.paragraphs.filter(
      (paragraph) =>
        !options.dropBlank || !isBlank(paragraph) || paragraph === this.caret?.paragraph,
    );
    const lines = kept.map((paragraph) => paragraph.map((piece) => piece.text).join(''));
    const text = lines.join('\n');
    const flush = kept.flatMap((paragraph, at) => (this.flush.has(paragraph) ? [at] : []));
    const filled = { paragraphs: kept, text, ...(flush.length > 0 ? { flush } : {}) };
    if (!this.caret) return filled;
    const before = lines.slice(0, kept.indexOf(this.caret.paragraph));
    const start = before.reduce((length, line) => length + line.length + 1, 0);
    return { ...filled, caret: start + this.caret.offset };
  }

  private append(piece: FilledPiece): void {
    const paragraph = this.current();
    const last = paragraph.at(-1);
    if (last?.kind === 'text' && piece.kind === 'text') last.text += piece.text;
    else paragraph.push(piece);
  }

  private current(): FilledPiece[] {
    const last = this.paragraphs.at(-1);
    if (last) return last;
    const first: FilledPiece[] = [];
    this.paragraphs.push(first);
    return first;
  }
}

function lengthOf(paragraph: FilledPiece[]): number {
  return paragraph.reduce((length, piece) => length + piece.text.length, 0);
}

function isBlank(paragraph: FilledPiece[]): boolean {
  return paragraph.every((piece) => piece.text.trim() === '');
}
