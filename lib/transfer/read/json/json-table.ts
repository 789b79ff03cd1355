import { RowCollector } from '../../row-collector';
import type { TableLayout } from '../../table-shape';
import type { ParseResult } from '../../types';
import { findHeader } from '../csv/find-header';
import type { TableRow } from '../csv/table-row';
import { type Json, isObject } from '../json-values';
import { readSheets } from '../read-sheets';

/** Lists deeper than this are of something else than entries. */
const DEEPEST = 4;
/** Members by which the columns are found, and columns at most. */
const LOOKED_AT = 50;
const MOST_COLUMNS = 100;

/** Reads the JSON of a program that nobody knows, or of an office's own system, as a table: its longest list whose members have names that columns have. Null where there is none. */
export function readJsonTable(value: Json, layout?: TableLayout): ParseResult | null {
  const tables = listsIn(value, 0)
    .map(rowsOf)
    .filter((rows) => findHeader(rows)?.header.isSure === true);
  const [longest] = tables.toSorted((one, other) => other.length - one.length);
  if (!longest) return null;
  const sheet = { name: '', rows: longest, hidden: 0, isHidden: false };
  return readSheets(new RowCollector('json'), [sheet], layout);
}

function listsIn(value: Json, depth: number): Array<readonly Json[]> {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) {
    const list = value as Json[];
    return [list, ...list.slice(0, LOOKED_AT).flatMap((one) => listsIn(one, depth + 1))];
  }
  if (!isObject(value)) return [];
  return Object.values(value).flatMap((one) => listsIn(one, depth + 1));
}

/** Returns a list of objects with their names as a header, a list of lists as it is. */
function rowsOf(list: readonly Json[]): TableRow[] {
  if (list.every((one) => Array.isArray(one)))
    return list.map((one, at) => ({ line: at + 1, cells: (one as Json[]).map(cellOf) }));
  const objects = list.filter(isObject);
  const names = [...new Set(objects.slice(0, LOOKED_AT).flatMap(Object.keys))].slice(
    0,
    MOST_COLUMNS,
  );
  if (names.length === 0) return [];
  const rows = objects.map((one, at) => ({
    line: at + 1,
    cells: names.map((name) => (Object.hasOwn(one, name) ? cellOf(one[name]) : '')),
  }));
  return [{ line: 0, cells: names }, ...rows];
}

function cellOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return '';
  return (value as Json[]).filter((one) => typeof one === 'string').join('，');
}
