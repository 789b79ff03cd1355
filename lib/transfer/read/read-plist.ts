import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';
import { parseBinaryPlist } from './plist/binary-plist';
import { parseXmlPlist } from './plist/xml-plist';
import { type Json, isObject, listOf, textOf } from './json-values';

/** Reads macOS text replacements: a list of `{phrase, shortcut}`, as XML or binary; also the older `{with, replace}`. */
export function readPlist(content: string | Uint8Array): ParseResult {
  const value = typeof content === 'string' ? parseXmlPlist(content) : parseBinaryPlist(content);
  if (value === undefined) return { ok: false, reason: 'broken-plist' };
  const rows = new RowCollector('plist');
  const list = Array.isArray(value)
    ? (value as Json[])
    : listOf(value, 'NSUserDictionaryReplacementItems');
  list.forEach((one, at) => {
    const entry = at + 1;
    if (!isObject(one)) {
      rows.fault({ entry, reason: 'bad-shape' });
      return;
    }
    const shortcut = textOf(one, 'shortcut', 'replace');
    rows.add({ kind: 'phrase', text: textOf(one, 'phrase', 'with') }, { entry, shortcut });
  });
  return { ok: true, sheet: rows.sheet() };
}
