import { formatNumber } from '../markup/list-number';
import type { Attributes, MarkupListener } from '../markup/read-tags';
import { writeSuperscript } from '../markup/superscript';
import { readAttributes, type Visibility } from './hidden';
import { PageLines } from './page-lines';
import { REGIONS } from './regions';
import { StyleRules } from './style-rules';

/** Gathers a page's text from its markup, a line for each block. */
export class PageText implements MarkupListener {
  private readonly lines = new PageLines();
  private readonly rules = new StyleRules();
  /** What the open elements inherit, outermost first. */
  private readonly inherited: Visibility[] = [];
  private readonly lists: Array<{ next: number; format: string } | undefined> = [];
  /** The depth of the element that is passed over with all it holds. */
  private skippedFrom = Infinity;
  private sheet: string | undefined;
  private raised: string | undefined;
  private links = 0;

  open(name: string, attributes: Attributes): void {
    const visibility = this.visibilityOf(name, attributes);
    this.inherited.push(visibility);
    if (name === 'style') this.sheet = '';
    if (this.inherited.length > this.skippedFrom) return;
    if (SKIPPED.has(name) || visibility.removed || visibility.isStruck) {
      this.skippedFrom = this.inherited.length;
      return;
    }
    if (BLOCKS.has(name)) this.lines.end();
    else if (name === 'td' || name === 'th') this.lines.add(' ', false);
    if (REGIONS.has(name)) this.lines.openRegion(name);
    if (name === 'a' && attributes['href'] !== undefined) this.links += 1;
    if (name === 'sup') this.raised = '';
    this.openList(name, attributes);
  }

  text(text: string): void {
    if (this.sheet !== undefined) this.sheet += text;
    if (this.skippedFrom < Infinity) return;
    const visibility = this.inherited.at(-1) ?? {};
    if (visibility.isSizeless || visibility.isUnseen) return;
    if (this.raised !== undefined) this.raised += text;
    else if (visibility.keepsBreaks) this.addBroken(text);
    else this.lines.add(text.replace(/\s+/g, ' '), this.links > 0);
  }

  close(name: string): void {
    const depth = this.inherited.length;
    this.inherited.pop();
    if (name === 'style' && this.sheet !== undefined) {
      this.rules.add(this.sheet);
      this.sheet = undefined;
    }
    if (depth === this.skippedFrom) this.skippedFrom = Infinity;
    else if (depth < this.skippedFrom) this.closeSeen(name);
  }

  /** The whole text; call it once, at the end. */
  whole(): string {
    return this.lines.whole();
  }

  private closeSeen(name: string): void {
    if (name === 'sup' && this.raised !== undefined) {
      const raised = this.links > 0 ? '' : this.raised;
      this.raised = undefined;
      this.lines.add(writeSuperscript(raised, this.lines.current), false);
    }
    if (name === 'a' && this.links > 0) this.links -= 1;
    if (BLOCKS.has(name)) this.lines.end();
    if (name === 'li') this.lines.number('');
    if (REGIONS.has(name)) this.lines.closeRegion();
    if (name === 'ol' || name === 'ul') this.lists.pop();
  }

  private visibilityOf(name: string, attributes: Attributes): Visibility {
    const { isSizeless, isUnseen, keepsBreaks } = this.inherited.at(-1) ?? {};
    const own = { ...this.rules.find(name, attributes), ...readAttributes(attributes) };
    const visibility: Visibility = { ...own };
    visibility.isSizeless ??= isSizeless ?? false;
    visibility.isUnseen ??= isUnseen ?? false;
    visibility.keepsBreaks ??= KEEPS_BREAKS.has(name) || (keepsBreaks ?? false);
    return visibility;
  }

  private addBroken(text: string): void {
    text.split(/\r\n|\r|\n/).forEach((line, at) => {
      if (at > 0) this.lines.end();
      this.lines.add(line, this.links > 0);
    });
  }

  private openList(name: string, attributes: Attributes): void {
    if (name === 'ul') this.lists.push(undefined);
    if (name === 'ol') {
      const next = Number(attributes['start'] ?? 1);
      this.lists.push({ next: Number.isInteger(next) ? next : 1, format: formatOf(attributes) });
    }
    if (name !== 'li') return;
    const list = this.lists.at(-1);
    if (!list) return;
    const value = Number(attributes['value'] ?? '');
    if (attributes['value'] !== undefined && Number.isInteger(value)) list.next = value;
    const isHan = list.format === 'chineseCounting';
    if (list.format !== 'none')
      this.lines.number(`${formatNumber(list.format, list.next)}${isHan ? '、' : '.'}`);
    list.next += 1;
  }
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const SKIPPED = words(
  'script style template head title svg math iframe object canvas audio video rt rp rtc del s strike',
);
const BLOCKS = words(
  'p div section article main header h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote pre hr br dl dt dd figure figcaption address nav footer aside form option fieldset legend details summary caption center dir menu hgroup body textarea xmp noscript',
);
const KEEPS_BREAKS = words('pre textarea xmp listing');

/** How an ordered list counts: its `type`, or its style. */
function formatOf(attributes: Attributes): string {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attributes['style'] ?? '')?.[1] ?? '';
  const kind = style || attributes['type'] || 'decimal';
  return LIST_FORMATS.get(kind) ?? LIST_FORMATS.get(kind.toLowerCase()) ?? 'decimal';
}

const LIST_FORMATS = new Map<string, string>(
  Object.entries({
    none: 'none',
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
    'lower-alpha': 'lowerLetter',
    'upper-alpha': 'upperLetter',
    'lower-roman': 'lowerRoman',
    'upper-roman': 'upperRoman',
    'cjk-ideographic': 'chineseCounting',
    'simp-chinese-informal': 'chineseCounting',
    'trad-chinese-informal': 'chineseCounting',
  }),
);
