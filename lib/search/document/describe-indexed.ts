import { INDEXED_FIELDS } from '@/lib/entry';
import type { SearchDoc } from '../types';

/** Returns everything of a document that the index holds, as a string to compare; readings follow from the text. */
export function describeIndexed(doc: SearchDoc): string {
  const { kind, text, mine } = doc;
  return JSON.stringify([kind, text, mine, ...INDEXED_FIELDS.map((name) => doc[name])]);
}
