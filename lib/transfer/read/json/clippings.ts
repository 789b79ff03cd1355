import { contentOf } from '../../pieces';
import { translateClippings } from '../../placeholders/programs';
import { RowCollector } from '../../row-collector';
import type { Sheet } from '../../types';
import { type Json, get, isObject, listOf, textOf } from '../json-values';
import { folderName, walkFolders } from './walk-folders';

/** Reads Clippings: `{"userClippingsRoot": [{name, content, …} or {name, children}]}`; a separator is no entry. */
export function readClippings(value: Json): Sheet {
  const rows = new RowCollector('clippings');
  let entry = 0;
  walkFolders(listOf(value, 'userClippingsRoot'), rows, ({ value: one, folders }) => {
    const name = textOf(one, 'name');
    if (Array.isArray(get(one, 'children'))) return { members: listOf(one, 'children'), name };
    if (get(one, 'separator') !== undefined || get(one, 'sep') !== undefined) return null;
    entry += 1;
    if (!isObject(one) || typeof get(one, 'content') !== 'string') {
      rows.fault({ entry, reason: 'bad-shape' });
      return null;
    }
    const { pieces, notices } = translateClippings(
      name,
      folders.at(-1) ?? '',
    )(textOf(one, 'content'));
    const shortcut = textOf(one, 'shortcutKey');
    const folder = folderName(folders);
    rows.add(contentOf(pieces), {
      entry,
      title: name,
      folder,
      shortcut,
      tags: labelOf(one),
      notices,
    });
    return null;
  });
  return rows.sheet();
}

/** A label is a colour, by its name; none says nothing. */
function labelOf(one: Json): string[] {
  const label = textOf(one, 'label');
  return label === 'none' ? [] : [label];
}
