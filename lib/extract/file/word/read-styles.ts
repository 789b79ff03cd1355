import { readXml } from '../markup/read-xml';
import { isOn } from './on-off';

/** What a style says about the text in it; undefined where it leaves that to the style it is based on. */
export interface Style {
  /** Its name as Word knows it, in lower case: `toc 1`, `heading 2`. */
  name: string;
  isHidden?: boolean;
  numId?: string;
  level?: number;
  /** Its level as a heading, from 0. */
  outline?: number;
}

/** The styles of a document by their ids. */
export interface Styles {
  /** A style with all that it inherits; without an id, the default paragraph style. */
  find(id: string | undefined): Style;
}

/** A style as it is written, with the id of the one that it is based on. */
export interface WrittenStyle extends Partial<Style> {
  basedOn?: string;
}

/** How far inheritance is followed; Word itself allows 11 levels. */
const MOST_ANCESTORS = 20;

/** Reads the part `styles.xml`, or any part that holds `w:styles`. */
export function readStyles(xml: string): Styles {
  const written = new Map<string, WrittenStyle>();
  let defaultId: string | undefined;
  let style: WrittenStyle = {};
  const path: string[] = [];
  readXml(xml, {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      const value = attributes['val'];
      if (name === 'w:style') {
        style = {};
        const id = attributes['styleId'] ?? '';
        written.set(id, style);
        if (attributes['type'] === 'paragraph' && isOn(attributes['default'] ?? '0'))
          defaultId = id;
      } else if (name === 'w:name' && parent === 'w:style') style.name = value ?? '';
      else if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
      else if (name === 'w:vanish' && parent === 'w:rPr') style.isHidden = isOn(value);
      else if (name === 'w:numId' && value !== undefined) style.numId = value;
      else if (name === 'w:ilvl') style.level = Number(value) || 0;
      else if (name === 'w:outlineLvl') style.outline = Number(value);
    },
    text: () => undefined,
    close: () => void path.pop(),
  });
  return stylesOf(written, defaultId);
}

/** Styles by what is written of each, and the id of the one that paragraphs have by default. */
export function stylesOf(
  written: ReadonlyMap<string, WrittenStyle>,
  defaultId: string | undefined,
): Styles {
  const found = new Map<string, Style>();
  return {
    find(id) {
      const key = id ?? defaultId ?? '';
      const known = found.get(key);
      if (known) return known;
      const whole = inherit(written, key);
      found.set(key, whole);
      return whole;
    },
  };
}

function inherit(written: ReadonlyMap<string, WrittenStyle>, id: string): Style {
  const own = written.get(id);
  const whole: Style = { name: (own?.name ?? id).toLowerCase() };
  let from = own;
  for (let steps = 0; from && steps < MOST_ANCESTORS; steps += 1) {
    if (from.isHidden !== undefined) whole.isHidden ??= from.isHidden;
    if (from.numId !== undefined) whole.numId ??= from.numId;
    if (from.level !== undefined) whole.level ??= from.level;
    if (from.outline !== undefined) whole.outline ??= from.outline;
    from = from.basedOn === undefined ? undefined : written.get(from.basedOn);
  }
  return whole;
}
