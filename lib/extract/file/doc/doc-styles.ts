import { stylesOf, type Styles, type WrittenStyle } from '../word/read-styles';
import { type Bytes, unlessDamaged } from '../compound/bytes';
import { charLook, PLAIN_CHARS } from './char-look';
import { paragraphLook } from './paragraph-look';

const NO_STYLE = 0xfff;
const OF_PARAGRAPHS = 1;
const OF_CHARS = 2;

/** Reads the styles by their numbers (the STSH in MS-DOC); those that are damaged are left out. */
export function readDocStyles(sheet: Bytes): Styles {
  const written = new Map<string, WrittenStyle>();
  unlessDamaged(() => {
    const head = sheet.u16(0);
    const count = sheet.u16(2);
    const base = sheet.u16(4);
    let at = 2 + head;
    for (let number = 0; number < count; number += 1) {
      const length = sheet.u16(at);
      const style = sheet.part(at + 2, length);
      if (length > 0)
        unlessDamaged(() => void written.set(String(number), readStyle(style, base)), undefined);
      at += 2 + length;
    }
  }, undefined);
  return stylesOf(written, '0');
}

function readStyle(bytes: Bytes, base: number): WrittenStyle {
  const builtIn = bytes.u16(0) & 0xfff;
  const kind = bytes.u16(2) & 0xf;
  const basedOn = bytes.u16(2) >> 4;
  const units = bytes.u16(base);
  const name = builtInName(builtIn) ?? bytes.wide(base + 2, units);
  const style: WrittenStyle = { name };
  if (basedOn !== NO_STYLE) style.basedOn = String(basedOn);
  readProperties(style, bytes, base + 2 + units * 2 + 2, kind);
  return style;
}

/** The styles that are known by their names, whatever the language of the Word that wrote them (sti in MS-DOC). */
function builtInName(number: number): string | undefined {
  if (number >= 1 && number <= 9) return `heading ${number}`;
  if (number >= 19 && number <= 27) return `toc ${number - 18}`;
  return number === 62 ? 'title' : undefined;
}

/** A style of paragraphs has their properties and then those of their characters, each at an even place with its length before it. */
function readProperties(style: WrittenStyle, bytes: Bytes, from: number, kind: number): void {
  let at = from;
  if (kind === OF_PARAGRAPHS && at + 4 <= bytes.length) {
    const length = bytes.u16(at);
    const { list, level, outline } = paragraphLook(bytes.part(at + 4, Math.max(0, length - 2)), 0);
    if (list !== undefined) style.numId = String(list);
    if (level !== undefined) style.level = level;
    if (outline !== undefined) style.outline = outline;
    at += 2 + length + (length % 2);
  }
  if ((kind === OF_PARAGRAPHS || kind === OF_CHARS) && at + 2 <= bytes.length) {
    const { hidden } = charLook(bytes.part(at + 2, bytes.u16(at)), PLAIN_CHARS);
    if (hidden !== undefined) style.isHidden = hidden === true;
  }
}
