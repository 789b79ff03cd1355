import type { DropItem } from 'react-aria-components/ListBox';
import type { DocumentSource } from '@/lib/extract/worker/read-source';

/** The documents among what was dropped or pasted: files, those in folders as well, and plain text under the name given. */
export async function readDropped(
  items: readonly DropItem[],
  textName: string,
): Promise<DocumentSource[]> {
  const sources: DocumentSource[] = [];
  for (const item of items) {
    if (item.kind === 'file') sources.push({ name: item.name, blob: await item.getFile() });
    else if (item.kind === 'text' && item.types.has('text/plain'))
      sources.push(sourceOfText(await item.getText('text/plain'), textName));
    else if (item.kind === 'directory') {
      const inside: DropItem[] = [];
      for await (const entry of item.getEntries()) inside.push(entry);
      sources.push(...(await readDropped(inside, textName)));
    }
  }
  return sources;
}

/** Pasted text as a document. */
export function sourceOfText(text: string, name: string): DocumentSource {
  return { name, blob: new Blob([text], { type: 'text/plain' }) };
}
