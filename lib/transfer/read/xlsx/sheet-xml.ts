import type { TableRow } from '../csv/table-row';
import { readXml } from '../read-xml';
import { fillMerged, type MergedCells } from './merged-cells';
import type { DateFormat } from './number-formats';
import { showIsoDate, showSerial } from './serial-date';

/** A wider sheet, or one of more rows, is no list of phrases. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 200_000;

/** Returns the texts that cells name by their number; a text may be made of several runs, readings of characters are left out. */
export function readSharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let reading = 0;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') reading += 1;
      isText = name === 't' && reading === 0;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') reading -= 1;
      if (name === 'si') texts.push(unescapeUnits(text));
    },
  });
  return texts;
}

/** A sheet as the workbook lists it. */
export interface SheetName {
  name: string;
  path: string;
  isHidden: boolean;
}

/** What a workbook says of its sheets. */
export interface Workbook {
  /** In order. */
  sheets: SheetName[];
  /** Days are counted from 1904. */
  is1904: boolean;
}

/** Reads the list of sheets, with their paths in the archive. */
export function readWorkbook(workbook: string, relations: string): Workbook {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  const sheets: SheetName[] = [];
  let is1904 = false;
  readXml(workbook, {
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (element !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      const path = targets.get(id) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', path, isHidden });
    },
  });
  return { sheets, is1904 };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** How the cells of a workbook are to be read. */
export interface CellReading {
  /** The shared texts, by their number. */
  texts: readonly string[];
  /** How each style shows dates, by its number. */
  formats: ReadonlyArray<DateFormat | null>;
  is1904: boolean;
}

/** The rows of a sheet that are shown and hold anything, and how many hold something but are hidden. */
export interface SheetRows {
  rows: TableRow[];
  hidden: number;
}

/** Returns the rows of a sheet, each with its number; formulas are not computed, their stored results are taken. */
export function readSheetRows(xml: string, reading: CellReading): SheetRows {
  const rows: Array<{ line: number; cells: string[] }> = [];
  const merged: MergedCells[] = [];
  let [hidden, line, column] = [0, 0, -1];
  let cells: string[] = [];
  let isHidden = false;
  let cell: Cell = { type: '', style: 0 };
  let isOpen = false;
  let isReading = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'rPh') isReading = true;
      if (name === 'row') {
        cells = [];
        line = Number(attributes['r']) || line + 1;
        isHidden = isTrue(attributes['hidden']);
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attributes['r'] ?? '') ?? column + 1;
        cell = { type: attributes['t'] ?? '', style: Number(attributes['s']) || 0 };
      } else if (name === 'v' || (name === 't' && cell.type === 'inlineStr')) cell.value ??= '';
      else if (name === 'mergeCell' && merged.length < MOST_ROWS)
        merged.push(...mergedIn(attributes['ref'] ?? ''));
      isOpen = cell.value !== undefined && !isReading && (name === 'v' || name === 't');
    },
    text: (part) => {
      if (isOpen) cell.value = (cell.value ?? '') + part;
    },
    close: (name) => {
      isOpen = false;
      if (name === 'rPh') isReading = false;
      if (name === 'c' && cell.value !== undefined && column < MOST_COLUMNS) {
        while (cells.length < column) cells.push('');
        cells[column] = cellText(cell, cell.value, reading);
      }
      if (name !== 'row' || cells.every((text) => text.trim() === '')) return;
      if (isHidden) hidden += 1;
      else if (rows.length < MOST_ROWS) rows.push({ line, cells });
    },
  });
  fillMerged(rows, merged);
  return { rows, hidden };
}

/** A cell that is being read. */
interface Cell {
  type: string;
  style: number;
  value?: string;
}

function cellText({ type, style }: Cell, value: string, reading: CellReading): string {
  const { texts, formats, is1904 } = reading;
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  const format = formats[style] ?? null;
  if (type === 'd') return showIsoDate(value, format);
  if (type !== '' && type !== 'n') return unescapeUnits(value);
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) return unescapeUnits(value);
  // Excel counts with 15 digits; what is stored has 17.
  const shown = /\d{3}\.\d{12}|0\.\d{16}/.test(value)
    ? String(Number(number.toPrecision(15)))
    : value;
  return (format && showSerial(number, format, is1904)) ?? shown;
}

/** `A2:B5` goes over four rows; of a range the first column is filled. */
function mergedIn(range: string): MergedCells[] {
  const [from = '', to = ''] = range.split(':');
  const [top, bottom] = [from, to].map((one) => Number(/\d+$/.exec(one)?.[0] ?? Number.NaN));
  const column = columnOf(from);
  if (top === undefined || bottom === undefined || column === undefined) return [];
  return bottom > top && column < MOST_COLUMNS ? [{ top, bottom, column }] : [];
}

/** `_x000D_` stands for a character that XML has no place for (ECMA-376, ST_Xstring). */
function unescapeUnits(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => {
    const unit = String.fromCharCode(Number.parseInt(hex, 16));
    return unit === '\r' ? '' : unit;
  });
}

/** `BC12` is column 54, counted from 0. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
