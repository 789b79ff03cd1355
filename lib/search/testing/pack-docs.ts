import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parsePack } from '@/lib/entry';
import { parseBody, previewText } from '@/lib/pattern';
import type { SearchDoc } from '../types';

/** Every entry of the built-in packs as it is searched, for tests. */
export function readPackDocs(): SearchDoc[] {
  const folder = path.join(process.cwd(), 'assets/library');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((file) => {
    const parsed = parsePack(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    if (!parsed.ok) throw new Error(`${file} does not parse`);
    return parsed.pack.entries.map((entry): SearchDoc => {
      const { id, kind, title, themes, forms } = entry;
      const body = entry.kind === 'phrase' ? null : parseBody(entry.kind, entry.body);
      const shown = entry.kind === 'phrase' ? entry.text : entry.body;
      const doc: SearchDoc = {
        id,
        kind,
        text: body?.ok ? previewText(body.body.preview) : shown,
        themes,
        forms,
        function: entry.function,
        tags: [],
        mine: false,
      };
      if (title !== undefined) doc.title = title;
      return doc;
    });
  });
}
