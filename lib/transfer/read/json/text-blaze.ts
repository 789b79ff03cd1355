import { readHtml } from '@/lib/extract/file/read-html';
import { contentOf } from '../../pieces';
import { translateTextBlaze } from '../../placeholders/text-blaze';
import { RowCollector } from '../../row-collector';
import type { Sheet } from '../../types';
import { type Json, get, isObject, listOf, textOf } from '../json-values';

/** Reads Text Blaze: `{"folders": [{name, snippets: [{shortcut, name, text or html or delta}]}]}`. */
export function readTextBlaze(value: Json): Sheet {
  const rows = new RowCollector('text-blaze');
  let entry = 0;
  for (const folder of listOf(value, 'folders')) {
    for (const snippet of listOf(folder, 'snippets')) {
      entry += 1;
      if (!isObject(snippet)) {
        rows.fault({ entry, reason: 'bad-shape' });
        continue;
      }
      const { pieces, notices } = translateTextBlaze(readText(snippet));
      rows.add(contentOf(pieces), {
        entry,
        title: textOf(snippet, 'name'),
        shortcut: textOf(snippet, 'shortcut'),
        folder: textOf(folder, 'name'),
        notices,
      });
    }
  }
  return rows.sheet();
}

function readText(snippet: Json): string {
  const text = textOf(snippet, 'text');
  if (text !== '') return text;
  const html = textOf(snippet, 'html');
  if (html !== '') return readHtml(html);
  const delta = get(snippet, 'delta');
  const parts = Array.isArray(delta) ? (delta as Json[]) : listOf(delta, 'ops');
  return parts.map((part) => textOf(part, 'insert')).join('');
}
