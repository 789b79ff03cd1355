import { readHtml } from '@/lib/extract/file/read-html';
import { contentOf } from '../../pieces';
import { translateBeeftext } from '../../placeholders/programs';
import { RowCollector } from '../../row-collector';
import type { Note, Sheet } from '../../types';
import { type Json, get, isObject, listOf, textOf } from '../json-values';

/** Reads Beeftext: `{"combos": [{name, keyword, snippet, group, enabled}], "groups": [{uuid, name}]}`, and version 1's `comboText` and `substitutionText`. */
export function readBeeftext(value: Json): Sheet {
  const rows = new RowCollector('beeftext');
  const groups = new Map(
    listOf(value, 'groups').map((group) => [textOf(group, 'uuid'), textOf(group, 'name')]),
  );
  const combos = Array.isArray(value) ? (value as Json[]) : listOf(value, 'combos');
  combos.forEach((combo, at) => {
    const entry = at + 1;
    if (!isObject(combo)) {
      rows.fault({ entry, reason: 'bad-shape' });
      return;
    }
    const raw = textOf(combo, 'snippet', 'substitutionText');
    const { pieces, notices } = translateBeeftext(
      get(combo, 'useHtml') === true ? readHtml(raw) : raw,
    );
    const isOff = get(combo, 'enabled') === false;
    const all: Note[] = isOff ? [...notices, { reason: 'disabled' }] : notices;
    rows.add(contentOf(pieces), {
      entry,
      title: textOf(combo, 'name') || textOf(combo, 'description'),
      shortcut: textOf(combo, 'keyword', 'comboText'),
      folder: groups.get(textOf(combo, 'group', 'groupUuid')) ?? '',
      notices: all,
    });
  });
  return rows.sheet();
}
