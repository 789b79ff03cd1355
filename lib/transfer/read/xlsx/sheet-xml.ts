import type { TableRow } from '../read-table';
import { readXml } from '../read-xml';

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

/** Returns the sheets that are shown, in order, with their paths in the archive. */
export function readSheetNames(
  workbook: string,
  relations: string,
): Array<{ name: string; path: string }> {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  const sheets: Array<{ name: string; path: string }> = [];
  readXml(workbook, {
    open: (element, attributes) => {
      if (element !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      const path = targets.get(id) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({ name: attributes['name'] ?? '', path });
    },
  });
  return sheets;
}

/** Returns the rows of a sheet that hold anything, each with its number; formulas are not computed, their stored results are taken. */
export function readSheetRows(xml: string, texts: readonly string[]): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let line = 0;
  let column = -1;
  let type = '';
  let value: string | undefined;
  let isOpen = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        cells = [];
        line = Number(attributes['r']) || line + 1;
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attributes['r'] ?? '') ?? column + 1;
        type = attributes['t'] ?? '';
        value = undefined;
      } else if (name === 'v' || (name === 't' && type === 'inlineStr')) value ??= '';
      isOpen = value !== undefined && (name === 'v' || name === 't');
    },
    text: (part) => {
      if (isOpen) value = (value ?? '') + part;
    },
    close: (name) => {
      isOpen = false;
      if (name === 'c' && value !== undefined && column < MOST_COLUMNS) {
        while (cells.length < column) cells.push('');
        cells[column] = cellText(type, value, texts);
      }
      if (name === 'row' && cells.some((cell) => cell.trim() !== '') && rows.length < MOST_ROWS)
        rows.push({ line, cells });
    },
  });
  return rows;
}

function cellText(type: string, value: string, texts: readonly string[]): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === 'e' ? '' : unescapeUnits(value);
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
