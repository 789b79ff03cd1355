import { bodyOf } from '@/lib/entry';
import { hashOf, type Snippet } from '@/lib/merge';
import { type KnownFile, officeEntries } from './known-file';

/** What the others did with an entry since the user looked last. */
export interface OfficeNews {
  /** The entry's id. */
  id: string;
  what: 'new' | 'changed' | 'withdrawn';
  /** Who, as the others see it, and when by that device's clock (epoch ms). */
  who: string;
  at: number;
  /** The opening of its text; of what is withdrawn, as it was. */
  text: string;
}

/** Characters of a text that are kept for the list. */
const OPENING = 120;

/** Returns what differs between two states of the office's files. What differs in nothing but its time is the same. */
export function officeNews(
  before: readonly KnownFile[],
  after: readonly KnownFile[],
): OfficeNews[] {
  const files = new Map(after.map((file) => [file.name, file]));
  const whoOf = (file: string) => files.get(file)?.who ?? '';
  const left = new Map(officeEntries(before).map((entry) => [entry.snippet.id, entry]));
  const news: OfficeNews[] = [];
  for (const { file, snippet } of officeEntries(after)) {
    const earlier = left.get(snippet.id)?.snippet;
    left.delete(snippet.id);
    if (earlier && (earlier === snippet || hashOf(earlier) === hashOf(snippet))) continue;
    const what = earlier ? 'changed' : 'new';
    news.push({ ...factsOf(snippet), what, who: whoOf(file), at: snippet.updatedAt });
  }
  for (const { file, snippet } of left.values()) {
    const tombstone = files.get(file)?.records.tombstones.find(({ id }) => id === snippet.id);
    const at = tombstone?.deletedAt ?? snippet.updatedAt;
    news.push({ ...factsOf(snippet), what: 'withdrawn', who: whoOf(file), at });
  }
  return news;
}

/** Returns what is listed of an entry that was in the list already; null where it came and went unseen. */
export function joinNews(earlier: OfficeNews | undefined, later: OfficeNews): OfficeNews | null {
  if (earlier?.what === 'new') return later.what === 'withdrawn' ? null : { ...later, what: 'new' };
  if (earlier?.what === 'withdrawn' && later.what === 'new') return { ...later, what: 'changed' };
  return later;
}

function factsOf(snippet: Snippet) {
  return { id: snippet.id, text: bodyOf(snippet).slice(0, OPENING) };
}
