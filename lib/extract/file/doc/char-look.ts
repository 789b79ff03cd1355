import type { Bytes } from '../compound/bytes';
import { readSprms, SPRM, type Sprm } from './sprms';
import { stretchesOf, type Stretch } from './stretches';

/** How characters look, as far as it decides whether and how they are read. */
export interface CharLook {
  /** Deleted in a tracked change. */
  isDeleted: boolean;
  /** Struck out, or too small to be seen. */
  isUnread: boolean;
  /** What the run itself says of being hidden; undefined where its styles decide, `opposite` where against them. */
  hidden: boolean | 'opposite' | undefined;
  isRaised: boolean;
  /** The number of its character style. */
  style: number | undefined;
  /** A sign of a font, which stands in the text as a bracket; a font is a number in the table of fonts. */
  symbol: { font: number; code: number } | undefined;
}

/** Characters of which nothing is said. */
export const PLAIN_CHARS: CharLook = {
  isDeleted: false,
  isUnread: false,
  hidden: undefined,
  isRaised: false,
  style: undefined,
  symbol: undefined,
};

/** A page of characters’ properties (ChpxFkp in MS-DOC). */
export function readCharPage(page: Bytes): Array<Stretch<CharLook>> {
  return stretchesOf(page, (count, at) => {
    const place = page.u8((count + 1) * 4 + at) * 2;
    return place === 0 ? PLAIN_CHARS : charLook(page.part(place + 1, page.u8(place)), PLAIN_CHARS);
  });
}

/** What properties make of characters that look as `before`. */
export function charLook(bytes: Bytes, before: CharLook): CharLook {
  const look = { ...before };
  for (const sprm of readSprms(bytes)) apply(look, sprm);
  return look;
}

/** Type of one point can’t be read: it is there for a machine. Sizes are in half points. */
const SMALLEST = 3;
const IN_STYLE = 0x80;
const AGAINST_STYLE = 0x81;

function apply(look: CharLook, { code, operand }: Sprm): void {
  if (code === SPRM.charHidden) look.hidden = readHidden(operand.u8(0));
  else if (code === SPRM.charDeleted) look.isDeleted = operand.u8(0) === 1;
  else if (code === SPRM.charStruck || code === SPRM.charStruckTwice)
    look.isUnread ||= operand.u8(0) === 1;
  else if (code === SPRM.charSize) look.isUnread ||= operand.u16(0) < SMALLEST;
  else if (code === SPRM.charRaised) look.isRaised = operand.u8(0) === 1;
  else if (code === SPRM.charStyle) look.style = operand.u16(0);
  else if (code === SPRM.charSymbol) look.symbol = { font: operand.u16(0), code: operand.u16(2) };
}

function readHidden(value: number): CharLook['hidden'] {
  if (value === IN_STYLE) return undefined;
  return value === AGAINST_STYLE ? 'opposite' : value === 1;
}
