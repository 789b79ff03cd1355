import type { EntryContent } from '@/lib/entry';
import { KINDS } from '@/lib/entry';
import { replacementOf } from '../../write/espanso-replacement';
import type { RowFacts } from '../../row-collector';
import { type Json, get, isObject, parseJson, textOf, textsOf } from '../json-values';

/** What our own export writes in a comment where Espanso's own fields can't hold an entry whole. */
export const OWN_COMMENT = ' bijia: ';

/**
 * Returns the entry in the comment above a match, or null where there is none or where the replacement has been edited since: the
 * comment holds only as long as it gives the replacement that stands there.
 */
export function readOwnComment(
  comments: ReadonlyArray<string | null | undefined>,
  replacement: string,
): (RowFacts & { content: EntryContent }) | null {
  for (const line of comments.flatMap((comment) => comment?.split('\n') ?? [])) {
    if (!line.startsWith(OWN_COMMENT)) continue;
    const parsed = parseJson(line.slice(OWN_COMMENT.length));
    const content = parsed.ok ? contentIn(parsed.value) : null;
    if (!parsed.ok || !content || replacementOf(content).text !== replacement) continue;
    const [title, folder] = [textOf(parsed.value, 'title'), textOf(parsed.value, 'folder')];
    const tags = Array.isArray(get(parsed.value, 'tags')) ? textsOf(parsed.value, 'tags') : [];
    return { content, tags, title, folder };
  }
  return null;
}

function contentIn(value: Json): EntryContent | null {
  const kind = KINDS.find((one) => one === get(value, 'kind'));
  const text = textOf(value, 'text', 'body');
  if (!isObject(value) || !kind || text === '') return null;
  return kind === 'phrase' ? { kind, text } : { kind, body: text };
}
