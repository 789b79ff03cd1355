import { readHtml } from '@/lib/extract/file/read-html';
import { contentOf } from '../../pieces';
import { translateProKeys } from '../../placeholders/programs';
import { RowCollector } from '../../row-collector';
import type { Sheet } from '../../types';
import { type Json, get, isObject, textOf } from '../json-values';
import { folderName, walkFolders } from './walk-folders';

/** Reads ProKeys: a folder is `[name, time, …members]`, a snippet `{name, body}`, whose body may be HTML; the outermost is no folder of its own. */
export function readProKeys(value: Json): Sheet {
  const rows = new RowCollector('prokeys');
  const root = Array.isArray(value) ? value : get(value, 'snippets');
  let entry = 0;
  walkFolders(membersOf(root), rows, ({ value: one, folders }) => {
    if (Array.isArray(one)) return { members: membersOf(one), name: String(one[0]) };
    entry += 1;
    if (!isObject(one)) {
      rows.fault({ entry, reason: 'bad-shape' });
      return null;
    }
    const body = textOf(one, 'body');
    const { pieces, notices } = translateProKeys(isHtml(body) ? readHtml(body) : body);
    const folder = folderName(folders);
    // The name is what is typed for it.
    rows.add(contentOf(pieces), { entry, title: textOf(one, 'name'), folder, notices });
    return null;
  });
  return rows.sheet();
}

/** What comes after a folder's name and time. */
function membersOf(folder: Json): readonly Json[] {
  if (!Array.isArray(folder)) return [];
  return (folder as Json[]).filter((one) => typeof one === 'object' && one !== null);
}

function isHtml(body: string): boolean {
  return /<(?:br|p|div|span|b|i|u|strong|em|a|ul|ol|li|blockquote|pre)\b[^<>]*>/i.test(body);
}
