import type { Level, List } from '../word/read-numbering';
import { readXml } from '../markup/read-xml';
import type { Attributes } from '../markup/read-tags';

/** What a style of OpenDocument says about its text. */
export interface OdtStyle {
  isHidden?: boolean;
  isRaised?: boolean;
  isStruck?: boolean;
  parent?: string;
  listStyle?: string;
}

/** The styles of a text document; `outline` numbers its headings. */
export interface OdtStyles {
  styles: Map<string, OdtStyle>;
  lists: Map<string, List>;
}

/** The name that the outline's numbering has among the lists. */
export const OUTLINE = '\0outline';

/** Reads the styles in `styles.xml` or `content.xml` (OpenDocument 1.3, 16) into those that are known already. */
export function readOdtStyles(xml: string, { styles, lists }: OdtStyles): void {
  let style: OdtStyle = {};
  let levels = new Map<number, Level>();
  readXml(xml, {
    open(name, attributes) {
      const own = attributes['name'] ?? '';
      if (name === 'style:style') {
        style = {};
        styles.set(own, style);
        const { 'parent-style-name': parent, 'list-style-name': list } = attributes;
        if (parent !== undefined) style.parent = parent;
        if (list !== undefined && list !== '') style.listStyle = list;
      } else if (name === 'style:text-properties') readTextProperties(style, attributes);
      else if (name === 'text:list-style' || name === 'text:outline-style') {
        levels = new Map();
        const counter = name === 'text:outline-style' ? OUTLINE : own;
        lists.set(counter, { counter, levels, starts: new Map() });
      } else if (/^text:(?:list-level-style-(?:number|bullet)|outline-level-style)$/.test(name)) {
        const at = Number(attributes['level']) - 1;
        if (at >= 0 && at < 10) levels.set(at, levelOf(name, at, attributes));
      }
    },
    text: () => undefined,
    close: () => undefined,
  });
}

function readTextProperties(style: OdtStyle, attributes: Attributes): void {
  if (attributes['display'] === 'none') style.isHidden = true;
  if (attributes['text-position']?.startsWith('super')) style.isRaised = true;
  const line = attributes['text-line-through-style'] ?? 'none';
  if (line !== 'none') style.isStruck = true;
}

/** OpenDocument names a format by its first number. */
const FORMATS = new Map<string, string>(
  Object.entries({
    '1': 'decimal',
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
    '一, 二, 三, ...': 'chineseCounting',
    '壹, 贰, 叁, ...': 'chineseLegalSimplified',
    '壹, 貳, 參, ...': 'ideographLegalTraditional',
    '甲, 乙, 丙, ...': 'ideographTraditional',
    '子, 丑, 寅, ...': 'ideographZodiac',
    '①, ②, ③, ...': 'decimalEnclosedCircle',
    '１, ２, ３, ...': 'decimalFullWidth',
  }),
);

function levelOf(name: string, at: number, attributes: Attributes): Level {
  const format = FORMATS.get(attributes['num-format'] ?? '') ?? 'none';
  const shown = Math.min(Math.max(Number(attributes['display-levels'] ?? 1) || 1, 1), at + 1);
  const numbers = Array.from({ length: shown }, (_, index) => `%${at + 2 - shown + index}`);
  const text = `${attributes['num-prefix'] ?? ''}${numbers.join('.')}${attributes['num-suffix'] ?? ''}`;
  const isNumber = !name.endsWith('bullet') && format !== 'none';
  return {
    start: Number(attributes['start-value'] ?? 1) || 1,
    format: isNumber ? format : 'bullet',
    text: text.slice(0, 40),
    isLegal: false,
  };
}
