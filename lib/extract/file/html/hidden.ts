import type { Attributes } from '../markup/read-tags';

/**
 * How an element's declarations change what is seen: `removed` takes away all that is in it; the others are inherited, so that a
 * child can show itself again (type of size 0 around inline blocks is an old trick of layout).
 */
export interface Visibility {
  removed?: boolean;
  /** Type of size 0. */
  isSizeless?: boolean;
  /** `visibility: hidden`, or a transparent colour. */
  isUnseen?: boolean;
  keepsBreaks?: boolean;
  isStruck?: boolean;
}

/** What the declarations of a style (`display:none; left:-9999px`) do to the text; later ones win. */
export function readDeclarations(style: string): Visibility {
  const found: Visibility = {};
  const values = new Map<string, string>();
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const value = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim();
    values.set(declaration.slice(0, colon).trim(), value);
  }
  const removed = isRemoved(values);
  if (removed !== undefined) found.removed = removed;
  const size = values.get('font-size');
  if (size !== undefined && !/(?:em|%)$/.test(size)) found.isSizeless = isZero(size);
  else if (size !== undefined && isZero(size)) found.isSizeless = true;
  const visibility = values.get('visibility');
  if (visibility !== undefined) found.isUnseen = /hidden|collapse/.test(visibility);
  if (values.get('color') === 'transparent') found.isUnseen = true;
  const space = values.get('white-space');
  if (space !== undefined) found.keepsBreaks = /^(?:pre|break-spaces)/.test(space);
  const decoration = values.get('text-decoration') ?? values.get('text-decoration-line');
  if (decoration?.includes('line-through')) found.isStruck = true;
  return found;
}

/** What an element's own attributes do to its text. */
export function readAttributes(attributes: Attributes): Visibility {
  const style = attributes['style'];
  const found = style === undefined ? {} : readDeclarations(style);
  // The notes that a converter puts at the end of a document.
  const isNote = /^(?:footnote|endnote|comment)-\d/.test(attributes['id'] ?? '');
  if ('hidden' in attributes || isNote) found.removed = true;
  return found;
}

/** Undefined where no rule says anything about it; false where a rule shows it. */
function isRemoved(values: ReadonlyMap<string, string>): boolean | undefined {
  const display = values.get('display');
  if (display === 'none' || values.get('mso-hide') === 'all') return true;
  const opacity = values.get('opacity');
  if (opacity !== undefined && isZero(opacity)) return true;
  if (isFarOff(values.get('text-indent')) || FAR.some((side) => isFarOff(values.get(side))))
    return true;
  if (
    /^rect\(\s*(?:0|1px)|^inset\((?:50|100)%/.test(
      values.get('clip') ?? values.get('clip-path') ?? '',
    )
  )
    return true;
  if (/^(?:hidden|clip)/.test(values.get('overflow') ?? ''))
    for (const side of ['height', 'width', 'max-height', 'max-width']) {
      const size = values.get(side);
      if (size !== undefined && (isZero(size) || size === '1px')) return true;
    }
  return display === undefined ? undefined : false;
}

/** Where text is put far outside of the page. */
const FAR = ['left', 'right', 'top', 'bottom', 'margin-left', 'margin-top'];
/** Beyond this nothing of it is on a screen, in px. */
const OFF_SCREEN = -500;
const PIXELS: Readonly<Record<string, number>> = {
  em: 16,
  rem: 16,
  pt: 4 / 3,
  vw: 10,
  vh: 10,
  '%': 10,
};

function isFarOff(length: string | undefined): boolean {
  const parts = /^(-[\d.]+)(px|em|rem|pt|vw|vh|%)?$/.exec(length ?? '');
  return parts !== null && Number(parts[1]) * (PIXELS[parts[2] ?? ''] ?? 1) <= OFF_SCREEN;
}

function isZero(length: string): boolean {
  return /^0*(?:\.0*)?(?:px|em|rem|pt|%)?$/.test(length) && /0/.test(length);
}
