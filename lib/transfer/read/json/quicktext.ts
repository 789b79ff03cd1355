import { contentOf } from '../../pieces';
import { translateQuickText } from '../../placeholders/programs';
import { RowCollector } from '../../row-collector';
import type { Sheet } from '../../types';
import { type Json, get, isObject, textOf } from '../json-values';

/** Reads one category of QuickText: a list of `{name, abbr, body, useVariables}`; `category` is the file's name. */
export function readQuickText(value: Json, category: string): Sheet {
  const rows = new RowCollector('quicktext');
  addQuickText(rows, value, category, 0);
  return rows.sheet();
}

/** Adds a category's entries, counted on from `before`; returns how many there are now. */
export function addQuickText(
  rows: RowCollector,
  value: Json,
  category: string,
  before: number,
): number {
  let entry = before;
  for (const one of Array.isArray(value) ? (value as Json[]) : []) {
    entry += 1;
    if (!isObject(one)) {
      rows.fault({ entry, reason: 'bad-shape' });
      continue;
    }
    const body = textOf(one, 'body');
    // Braces mean something only where the entry says that it has variables.
    const { pieces, notices } =
      get(one, 'useVariables') === true
        ? translateQuickText(body)
        : { pieces: [body], notices: [] };
    const facts = { title: textOf(one, 'name'), shortcut: textOf(one, 'abbr') };
    rows.add(contentOf(pieces), { entry, ...facts, folder: category, notices });
  }
  return entry;
}
