import { textsById } from './merge-snippets';
import { hashOf } from './order';
import type { LibraryRecords, Snippet } from './records';

/**
 * What a merge does with one snippet of the other side. `same`: both read alike; `changed`: theirs goes on from ours; `older`: ours
 * goes on from theirs; `conflict`: each was edited without the other, so that one becomes a version and a person decides; `new`: ours
 * never had it; `gone`: ours threw it away.
 */
export type Comparison = 'new' | 'same' | 'changed' | 'older' | 'conflict' | 'gone';

/** Returns for each snippet of `theirs`, by id, what merging it into `ours` means. */
export function compareLibraries(
  ours: LibraryRecords,
  theirs: LibraryRecords,
): Map<string, Comparison> {
  const ourTexts = textsById(ours);
  const theirTexts = textsById(theirs);
  const ourSnippets = new Map(ours.snippets.map((one) => [one.id, one]));
  const gone = new Set(ours.tombstones.map(({ id }) => id));
  return new Map(
    theirs.snippets.map((snippet) => {
      const own = ourSnippets.get(snippet.id);
      if (!own) return [snippet.id, gone.has(snippet.id) ? 'gone' : 'new'];
      const histories = [ourTexts.get(own.id), theirTexts.get(own.id)] as const;
      return [snippet.id, compareHeads(own, snippet, histories)];
    }),
  );
}

type Texts = ReadonlyMap<string, Snippet> | undefined;

function compareHeads(
  own: Snippet,
  other: Snippet,
  [ours, theirs]: readonly [Texts, Texts],
): Comparison {
  const [ownHash, otherHash] = [hashOf(own), hashOf(other)];
  if (ownHash === otherHash) {
    if ((own.deletedAt === undefined) === (other.deletedAt === undefined)) return 'same';
    return own.updatedAt < other.updatedAt ? 'changed' : 'older';
  }
  const isAhead = theirs?.has(ownHash) ?? false;
  const isBehind = ours?.has(otherHash) ?? false;
  // Somebody went back to an earlier text: the later stamp decides.
  if (isAhead && isBehind) return own.updatedAt < other.updatedAt ? 'changed' : 'older';
  if (isAhead) return 'changed';
  return isBehind ? 'older' : 'conflict';
}
