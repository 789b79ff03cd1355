import type { Level, List } from '../word/read-numbering';
import { type Bytes, unlessDamaged } from '../compound/bytes';

/*
 * Lists (MS-DOC): the definitions (PlfLst) have an id and one or nine levels, which all follow the last definition. Paragraphs
 * name a use of a definition (PlfLfo) by its number from 1, which may begin at another number or have other levels.
 */

/** Reads the lists by the numbers that paragraphs know them by; `tables` from where the definitions and their uses begin. */
export function readDocLists(definitions: Bytes, uses: Bytes): ReadonlyMap<string, List> {
  const lists = new Map<string, List>();
  unlessDamaged(() => {
    const defined = readDefinitions(definitions);
    readUses(uses, defined, lists);
  }, undefined);
  return lists;
}

type Levels = ReadonlyMap<number, Level>;

const DEFINITION = 28;
const USE = 16;
const ALL_LEVELS = 9;
const ONE_LEVEL = 1;

function readDefinitions(bytes: Bytes): Map<number, Levels> {
  const defined = new Map<number, Levels>();
  const count = bytes.u16(0);
  let at = 2 + count * DEFINITION;
  for (let index = 0; index < count; index += 1) {
    const place = 2 + index * DEFINITION;
    const levels = new Map<number, Level>();
    const isSimple = (bytes.u8(place + 26) & ONE_LEVEL) !== 0;
    for (let depth = 0; depth < (isSimple ? 1 : ALL_LEVELS); depth += 1) {
      const { level, next } = readLevel(bytes, at);
      levels.set(depth, level);
      at = next;
    }
    defined.set(bytes.u32(place), levels);
  }
  return defined;
}

function readUses(bytes: Bytes, defined: ReadonlyMap<number, Levels>, lists: Map<string, List>) {
  const count = bytes.u32(0);
  let at = 4 + count * USE;
  for (let index = 0; index < count; index += 1) {
    const place = 4 + index * USE;
    const id = bytes.u32(place);
    const levels = new Map(defined.get(id));
    const starts = new Map<number, number>();
    lists.set(String(index + 1), { counter: String(id), levels, starts });
    at = unlessDamaged(
      () => readOverrides(bytes, at, bytes.u8(place + 12), { levels, starts }),
      at,
    );
  }
}

const STARTS = 0x10;
const FORMATS = 0x20;

/** Reads what a use changes; returns where the next begins. A position (cp) that nobody needs stands before. */
function readOverrides(
  bytes: Bytes,
  from: number,
  count: number,
  { levels, starts }: { levels: Map<number, Level>; starts: Map<number, number> },
): number {
  let at = from + 4;
  for (let index = 0; index < count; index += 1) {
    const start = bytes.i32(at);
    const flags = bytes.u32(at + 4);
    const depth = flags & 0xf;
    at += 8;
    if (flags & FORMATS) {
      const { level, next } = readLevel(bytes, at);
      levels.set(depth, level);
      at = next;
    }
    if (flags & STARTS)
      starts.set(depth, flags & FORMATS ? (levels.get(depth)?.start ?? 1) : start);
  }
  return at;
}

const LEVEL = 28;
const IS_LEGAL = 0x4;
const NAMES_RESTART = 0x8;
const LONGEST_TEXT = 40;

/** A level (LVL in MS-DOC): in its text the number of a level stands as that level’s place from 0. */
function readLevel(bytes: Bytes, at: number): { level: Level; next: number } {
  const flags = bytes.u8(at + 5);
  const text = at + LEVEL + bytes.u8(at + 24) + bytes.u8(at + 25);
  const units = bytes.u16(text);
  const written = bytes.wide(text + 2, Math.min(units, LONGEST_TEXT));
  const level: Level = {
    start: bytes.i32(at),
    format: NUMBER_FORMATS[bytes.u8(at + 4)] ?? 'decimal',
    // oxlint-disable-next-line no-control-regex -- so they are written
    text: written.replace(/[\u0000-\u0008]/g, (sign) => `%${sign.charCodeAt(0) + 1}`),
    isLegal: (flags & IS_LEGAL) !== 0,
    ...(flags & NAMES_RESTART ? { restart: bytes.u8(at + 26) } : {}),
  };
  return { level, next: text + 2 + units * 2 };
}

/** Formats of numbers by their numbers (MSONFC in MS-OSHARED), under the names that WordprocessingML has for the same list. */
const NUMBER_FORMATS = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital ' +
  'japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand ' +
  'decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung ' +
  'decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ' +
  'ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand ' +
  'taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'
).split(' ');
