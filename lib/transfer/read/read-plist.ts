import { contentOf } from '../pieces';
import { translateTextExpander } from '../placeholders/programs';
import { RowCollector } from '../row-collector';
import type { ParseResult, Sheet } from '../types';
import { parseBinaryPlist } from './plist/binary-plist';
import { parseXmlPlist } from './plist/xml-plist';
import { type Json, get, isObject, listOf, textOf } from './json-values';

/** Reads macOS text replacements: a list of `{phrase, shortcut}`, as XML or binary; also the older `{with, replace}`, and TextExpander's groups. */
export function readPlist(content: string | Uint8Array): ParseResult {
  const value = typeof content === 'string' ? parseXmlPlist(content) : parseBinaryPlist(content);
  if (value === undefined) return { ok: false, reason: 'broken-plist' };
  if (Array.isArray(get(value, 'snippetsTE2'))) return { ok: true, sheet: readTextExpander(value) };
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

/** The kinds of TextExpander's snippets that are programs: AppleScript, shell, JavaScript. */
const PROGRAMS: ReadonlySet<string> = new Set(['2', '3', '4']);

/** A `.textexpander` file: `{groupInfo: {groupName}, snippetsTE2: [{abbreviation, label, plainText, snippetType}]}`. */
function readTextExpander(value: Json): Sheet {
  const rows = new RowCollector('textexpander');
  const folder = textOf(get(value, 'groupInfo'), 'groupName');
  listOf(value, 'snippetsTE2').forEach((one, at) => {
    const entry = at + 1;
    const shortcut = textOf(one, 'abbreviation');
    const title = textOf(one, 'label');
    if (PROGRAMS.has(textOf(one, 'snippetType'))) {
      const detail = title || shortcut;
      rows.fault({ entry, reason: 'unreadable-part', ...(detail !== '' && { detail }) });
      return;
    }
    const { pieces, notices } = translateTextExpander(textOf(one, 'plainText'));
    rows.add(contentOf(pieces), { entry, title, shortcut, folder, notices });
  });
  return rows.sheet();
}
