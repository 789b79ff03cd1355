import { Parser } from 'htmlparser2';

/*
 * Only text is taken out of a page; nothing in it runs, nothing is fetched. What frames a page (navigation, scripts, forms, notes at
 * the foot) is skipped with all it holds. Block elements and <br> end a line, a numbered list's items get their numbers back.
 */

/** The text of an HTML page or fragment, a line for each block. */
export function readHtml(html: string): string {
  const page = new PageText();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.add(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < html.length && page.depth < DEEPEST; at += CHUNK)
    parser.write(html.slice(at, at + CHUNK));
  // A tag that was cut by stopping is no text.
  if (page.depth < DEEPEST) parser.end();
  else parser.reset();
  return page.text();
}

/** What a page holds behind so many open elements is not read: the parser's time grows with the square of their number. */
const DEEPEST = 20_000;
/** Characters given to the parser at a time. */
const CHUNK = 50_000;

const SKIPPED = new Set(
  'script style noscript template head nav footer aside form button select option svg math iframe object canvas textarea audio video sup'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'p div section article main header h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote pre hr br dl dt dd figure figcaption address'.split(
    ' ',
  ),
);

class PageText {
  /** How many elements are open. */
  depth = 0;
  private readonly lines: string[] = [];
  private line = '';
  /** Open elements whose text is skipped: their depth, counted over all elements of the same name. */
  private skipping: { name: string; depth: number } | undefined;
  private readonly lists: Array<number | undefined> = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (this.skipping) {
      if (this.skipping.name === name) this.skipping.depth += 1;
      return;
    }
    if (SKIPPED.has(name) || isHidden(attributes)) {
      if (!VOID.has(name)) this.skipping = { name, depth: 1 };
      return;
    }
    if (BLOCKS.has(name)) this.endLine();
    else if (name === 'td' || name === 'th') this.line += ' ';
    if (name === 'ol') this.lists.push(Number(attributes['start'] ?? 1) || 1);
    if (name === 'ul') this.lists.push(undefined);
    if (name === 'li') this.openItem();
  }

  add(text: string): void {
    if (!this.skipping) this.line += text.replace(/\s+/g, ' ');
  }

  close(name: string): void {
    this.depth -= 1;
    if (this.skipping) {
      if (this.skipping.name === name) this.skipping.depth -= 1;
      if (this.skipping.depth === 0) this.skipping = undefined;
      return;
    }
    if (BLOCKS.has(name)) this.endLine();
    if (name === 'ol' || name === 'ul') this.lists.pop();
  }

  text(): string {
    this.endLine();
    return this.lines.join('\n');
  }

  private openItem(): void {
    const number = this.lists.at(-1);
    if (number === undefined) return;
    this.line += `${number}.`;
    this.lists[this.lists.length - 1] = number + 1;
  }

  private endLine(): void {
    const line = this.line.trim();
    // An item whose paragraph opens a block of its own keeps its number.
    if (/^\d+\.$/.test(line)) return;
    if (line !== '') this.lines.push(line);
    this.line = '';
  }
}

const VOID = new Set('br hr img input meta link'.split(' '));

/** Hidden elements, and the notes that a converter puts at the end of a document. */
function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const style = attributes['style'] ?? '';
  if ('hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
    return true;
  return /^(?:footnote|endnote|comment)-\d/.test(attributes['id'] ?? '');
}
