import { isDate, isNumber, isOrdinal } from './cell-forms';
import { hasFewValues, type Look, lookAtColumns } from './column-look';
import { type Column, type Columns, readMadeUp, readNames } from './columns';
import { isGrouped } from './group-cells';
import { foldName, type OtherName, readOtherName } from './header-name';
import { type TableRow, wordsIn } from './table-row';

/*
 * Each cell of a row speaks for it being a header, or not: a name that people give columns, above cells that are what it says; a word above numbers or days;
 * a short word above sentences. Three points are enough, where one cell is a known name or stands above a column of another kind: of the first row of a list that is
 * no table, with a short text, less can be said.
 */

const ENOUGH = 3;
/** In characters; a longer cell is no name. */
const LONGEST_NAME = 12;
/** Rows by which columns are judged. */
const LOOKED_AT = 200;

/** Returns the columns below a row that is a header by what stands below it; null where it is none. */
export function readByContent(rows: readonly TableRow[], at: number): Columns | null {
  const { cells = [] } = rows[at] ?? {};
  if (!areNames(cells)) return null;
  const below = rowsBelow(rows, at);
  const looks = lookAtColumns(below, cells.length);
  if (looks.some(({ values }, place) => values.has(cells[place]?.trim() ?? ''))) return null;
  const names = cells.map(foldName);
  const columns = columnsByContent(names, { looks, rows: below });
  const text = columns?.get('text');
  if (!columns || text === undefined || names[text] === '') return null;
  const points = looks.reduce((sum, look) => sum + weigh(look, { names, columns }), 0);
  const isNamed = names.some(isKnown);
  const isOther = looks.some((look) => look.filled > 1 && isMismatch(look, cells[look.at] ?? ''));
  return points >= ENOUGH && (isNamed || isOther) ? columns : null;
}

/** The rows by which columns are judged: the header again and, in a table of several columns, lines above or below it are none. */
function rowsBelow(rows: readonly TableRow[], at: number): readonly TableRow[] {
  const same = wordsIn(rows[at]?.cells ?? []).join('\0');
  const below = rows
    .slice(at + 1, at + 1 + LOOKED_AT)
    .filter(({ cells }) => cells.length > 0 && wordsIn(cells).join('\0') !== same);
  const wide = below.filter(({ cells }) => wordsIn(cells).length > 1);
  return wide.length * 2 >= below.filter(({ cells }) => wordsIn(cells).length > 0).length
    ? wide
    : below;
}

/** Returns whether the cells of a row may be names of columns: short words, each another, and no figures. */
export function areNames(cells: readonly string[]): boolean {
  const filled = wordsIn(cells);
  return (
    filled.length > 1 &&
    new Set(filled).size === filled.length &&
    filled.every(
      (cell) =>
        foldName(cell).length <= LONGEST_NAME &&
        !/[，。；！？、,;!?“”]|[:：]./.test(cell.trim()) &&
        !isNumber(cell) &&
        !isDate(cell) &&
        !isOrdinal(cell),
    )
  );
}

function isKnown(name: string): boolean {
  if (name === '') return false;
  return readOtherName(name) !== null || readNames([name]).size > 0 || readMadeUp(name) !== null;
}

/** How much a cell speaks for its row being a header. */
function weigh(
  look: Look,
  { names, columns }: { names: readonly string[]; columns: Columns },
): number {
  const name = names[look.at] ?? '';
  if (name === '') return 0;
  const other = readOtherName(name);
  if (isTypedAs(look, other)) return 2;
  const known = isKnown(name) ? 1 : 0;
  if (look.filled > 1 && isMismatch(look, name)) return 2;
  if (look.at === columns.get('text')) return known + weighText(look, name);
  return known + (known && hasFewValues(look) ? 1 : 0);
}

/** The cells below are what the name says. */
function isTypedAs(look: Look, other: OtherName | null): boolean {
  if (other === 'ordinal') return look.isOrdinal || look.isNumber;
  if (other === 'date') return look.isDate || look.isNumber;
  return other === 'count' && look.isNumber;
}

/** A word stands above figures. */
function isMismatch(
  { isNumber: number, isDate: date, isOrdinal: ordinal }: Look,
  cell: string,
): boolean {
  return (number || date || ordinal) && !isNumber(cell) && !isDate(cell) && !isOrdinal(cell);
}

/** A short word above texts: each longer, and most of them sentences, is more. */
function weighText({ length, shortest, isPunctuated }: Look, name: string): number {
  if (length < name.length * 2) return 0;
  return isPunctuated && shortest > name.length && name.length <= 6 ? 2 : 1;
}

interface Below {
  looks: readonly Look[];
  rows: readonly TableRow[];
}

/** Returns the columns below names that are not all ours: the longest texts are the text, a few short values that come back a folder, other words a title. */
function columnsByContent(names: readonly string[], { looks, rows }: Below): Columns | null {
  const columns = readNames(names);
  columns.delete('text');
  columns.delete('html');
  const taken = new Set(columns.values());
  const free = looks.filter(
    ({ at, filled }) => filled > 0 && !taken.has(at) && (names[at] ?? '') !== '',
  );
  const texts = free.filter((look) => isOfEntries(names[look.at] ?? '', look));
  const [text] = texts.toSorted((a, b) => textWeight(b, names) - textWeight(a, names));
  if (!text) return null;
  columns.set('text', text.at);
  addGroups(
    columns,
    texts.filter((look) => look !== text),
    rows,
  );
  return columns;
}

function textWeight({ at, length }: Look, names: readonly string[]): number {
  const name = names[at] ?? '';
  const isText =
    readOtherName(name) === 'wording' ||
    readNames([name]).has('text') ||
    readMadeUp(name) === 'text';
  return length * (isText ? 3 : 1);
}

/** Whether a column may hold anything of an entry. */
function isOfEntries(name: string, look: Look): boolean {
  const other = readOtherName(name);
  if (other !== null && other !== 'group' && other !== 'wording') return false;
  // Below a header, 摘录人 is somebody; above a text of a list without one, 主持人 may be what it is for.
  if (/[人者员]$/.test(name)) return false;
  return !look.isNumber && !look.isDate && !look.isOrdinal;
}

/** Adds folder and title, where no name has given them, from columns that hold words. */
function addGroups(
  columns: Map<Column, number>,
  looks: readonly Look[],
  rows: readonly TableRow[],
): void {
  for (const look of looks) {
    const isGroup = (hasFewValues(look) && look.values.size > 1) || isGrouped(rows, look.at);
    const isEach = look.values.size * 2 > look.filled;
    const column = isGroup ? 'folder' : 'title';
    if (!columns.has(column) && (isGroup || (isEach && look.length <= LONGEST_NAME * 2)))
      columns.set(column, look.at);
  }
}

/**
 * Returns a header's columns with those that it names in other words: what says for what the text is (场景, 适用场合), and what stands left of it (要点, 业务板块). Where
 * few values come back they are folders, else titles.
 */
export function withOthers(columns: Columns, header: TableRow, rows: readonly TableRow[]): Columns {
  const taken = new Set(columns.values());
  const text = columns.get('text') ?? columns.get('html') ?? 0;
  const isOther = (at: number, name: string) => {
    const other = readOtherName(name);
    return other === 'group' || (other === null && name !== '' && at < text);
  };
  const places = header.cells.flatMap((cell, at) =>
    !taken.has(at) && isOther(at, foldName(cell)) ? [at] : [],
  );
  if (places.length === 0) return columns;
  const looks = lookAtColumns(rows, header.cells.length).filter(
    (look) =>
      places.includes(look.at) &&
      look.filled > 0 &&
      !look.isCode &&
      isOfEntries(foldName(header.cells[look.at] ?? ''), look),
  );
  const added = new Map(columns);
  addGroups(added, looks, rows);
  return added;
}
