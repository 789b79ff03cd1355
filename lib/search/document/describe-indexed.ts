import type { SearchDoc } from '../types';

/** Returns everything of a document that the index holds, as a string to compare; readings follow from the text. */
export function describeIndexed(doc: SearchDoc): string {
  const { kind, text, title, themes, forms, tags, mine } = doc;
  return JSON.stringify([kind, text, title, doc.function, themes, forms, tags, mine]);
}
