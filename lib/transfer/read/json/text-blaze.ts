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
  const [text, html] = [textOf(snippet, 'text'), textOf(snippet, 'html')];
  // Where it says that it is HTML, the text beside it is what was left of an earlier form.
  if (html !== '' && (text === '' || textOf(snippet, 'type') === 'html')) return readHtml(html);
  if (text !== '') return text;
  const delta = get(snippet, 'delta');
  const parts = Array.isArray(delta) ? (delta as Json[]) : listOf(delta, 'ops');
  return parts.map((part) => textOf(part, 'insert')).join('');
}
