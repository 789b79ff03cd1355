import { contentOfOwn } from '../pieces';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';
import { OWN } from './csv/dialect';
import { plainOfMarkdown } from './markdown-inline';
import { isBarred, type NumberedLine, readMarkdownTable } from './markdown-table';
import { addTable } from './read-table';

const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
/** A title that our own export writes above the words: a line that is strong as a whole. */
const STRONG = /^\*\*((?:\\.|[^\\*\n])+)\*\*$/;

/** Reads Markdown: an entry for each paragraph, each item of a list and each row of a table whose columns have names; the headings above it are its tags. */
export function readMarkdown(text: string): ParseResult {
  const reader = new MarkdownReader();
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const start = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  lines.forEach((line, at) => {
    if (at >= start) reader.readLine(line, at + 1);
  });
  return { ok: true, sheet: reader.end() };
}

class MarkdownReader {
  private readonly rows = new RowCollector('markdown');
  private headings: string[] = [];
  private block: string[] = [];
  private start = 0;
  private isFenced = false;
  private table: NumberedLine[] = [];

  readLine(line: string, at: number): void {
    if (!this.isFenced && isBarred(line)) {
      this.table.push({ line, at });
      return;
    }
    this.endTable();
    if (FENCE.test(line)) {
      this.isFenced = !this.isFenced;
      return;
    }
    if (this.isFenced) {
      this.push(line, at);
      return;
    }
    const heading = HEADING.exec(line);
    if (heading) {
      this.endBlock();
      const depth = (heading[1]?.length ?? 1) - 1;
      this.headings = this.headings.slice(0, depth);
      this.headings[depth] = plainOfMarkdown(heading[2] ?? '');
    } else if (line.trim() === '' || RULE.test(line)) this.endBlock();
    else if (ITEM.test(line)) {
      this.endBlock();
      this.push(plainOfMarkdown(line.replace(ITEM, '')), at);
    } else this.push(this.plainLine(line), at);
  }

  end() {
    this.endTable();
    this.endBlock();
    return this.rows.sheet();
  }

  /** What is no table is lines of a paragraph. */
  private endTable(): void {
    const lines = this.table;
    if (lines.length === 0) return;
    this.table = [];
    const tables = readMarkdownTable(lines);
    if (!tables) {
      for (const { line, at } of lines) this.push(this.plainLine(line), at);
      return;
    }
    this.endBlock();
    for (const { rows, columns } of tables)
      addTable(this.rows, rows, { columns, dialect: OWN, tags: this.tags() });
  }

  /** A heading that was passed over leaves a hole in the list. */
  private tags(): string[] {
    return this.headings.filter((heading) => heading !== undefined && heading !== '');
  }

  /** A backslash alone is an empty line within an entry, one at the end a line break. */
  private plainLine(line: string): string {
    const title = this.block.length === 0 ? STRONG.exec(line.trim())?.[1] : undefined;
    if (title !== undefined) return `${TITLE}${plainOfMarkdown(title)}`;
    const words = line.replace(/^ {0,3}>\s?/, '');
    if (words.trim() === '\\') return '';
    return plainOfMarkdown(words.replace(/(?<=[^\\](?:\\\\)*)\\\s*$/, ''));
  }

  private push(line: string, at: number): void {
    if (this.block.length === 0) this.start = at;
    this.block.push(line);
  }

  private endBlock(): void {
    const [first = '', ...rest] = this.block;
    const isTitled = first.startsWith(TITLE) && rest.length > 0;
    const lines = isTitled ? rest : this.block.map((line) => line.replace(TITLE, ''));
    const facts = { line: this.start, ...(isTitled && { title: first.slice(TITLE.length) }) };
    if (this.block.length > 0)
      this.rows.add(contentOfOwn(lines.join('\n')), { ...facts, tags: this.tags() });
    this.block = [];
  }
}

/** Marks a line of the block as its title; a character that no text holds. */
const TITLE = '\u{e002}';
