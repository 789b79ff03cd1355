import { bodyOf, MAX_SNIPPET_LENGTH } from '@/lib/entry';
import type { EntryContent, FacetFields } from '@/lib/entry';
import { cleanTags } from '@/lib/entry/tags';
import type { Fault, Format, Note, Notice, Row, Sheet } from './types';

/** More faults than this are not listed: a file of another kind has one in every line. */
const MOST_FAULTS = 1000;

/** Where an entry stands in its file, and what the file says of it besides its words. */
export interface RowFacts extends Partial<
  FacetFields & Pick<Row, 'title' | 'folder' | 'shortcut' | 'line'>
> {
  tags?: readonly string[];
  /** From 1; of formats without lines. */
  entry?: number;
  notices?: readonly Note[];
}

/** Gathers the rows and faults of one file; what is empty or too long becomes a fault. */
export class RowCollector {
  private readonly rows: Row[] = [];
  private readonly faults: Fault[] = [];
  private readonly notices: Notice[] = [];

  constructor(private readonly format: Format) {}

  add(content: EntryContent, facts: RowFacts): void {
    const { line, entry, notices = [], tags = [], title, folder, shortcut, ...labels } = facts;
    const place = { ...(line !== undefined && { line }), ...(entry !== undefined && { entry }) };
    const trimmed = trimContent(content);
    const length = bodyOf(trimmed).length;
    if (length === 0 || length > MAX_SNIPPET_LENGTH) {
      this.fault({ ...place, reason: length === 0 ? 'empty' : 'too-long' });
      return;
    }
    for (const note of notices) this.notice({ ...place, ...note });
    this.rows.push({
      ...trimmed,
      ...named('title', title),
      tags: cleanTags(tags.map(oneLine)),
      ...named('folder', folder),
      ...named('shortcut', shortcut),
      ...labels,
      ...(line !== undefined && { line }),
    });
  }

  fault(fault: Fault): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
  }

  notice(notice: Notice): void {
    if (this.notices.length < MOST_FAULTS) this.notices.push(notice);
  }

  sheet(): Sheet {
    const { format, rows, faults, notices } = this;
    return { format, rows, faults, notices };
  }
}

/** As the library stores it: line breaks as `\n`, no blank lines or blanks at the ends. */
function trimContent(content: EntryContent): EntryContent {
  if (content.kind === 'phrase') return { kind: 'phrase', text: trimLines(content.text) };
  return { kind: content.kind, body: trimLines(content.body) };
}

function trimLines(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\0', '')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}

function named<Name extends string>(name: Name, value = ''): { [Key in Name]?: string } {
  const text = oneLine(value);
  return (text === '' ? {} : { [name]: text }) as { [Key in Name]?: string };
}

function oneLine(text: string): string {
  return text.replace(/[\s\0]+/g, ' ').trim();
}
