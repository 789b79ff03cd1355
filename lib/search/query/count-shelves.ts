import type { Labels } from '../inverted-index/labels';
import { LIVE, type Segment } from '../inverted-index/segment';
import type { Shelves } from '../types';

/** Counts the live documents of each folder and each tag, whatever is searched for. */
export function countShelves(segments: readonly Segment[], labels: Labels): Shelves {
  const counts = new Uint32Array(labels.size);
  for (const { flags, labelStarts, labels: numbers } of segments) {
    for (let doc = 0; doc < flags.length; doc += 1) {
      if (((flags[doc] ?? 0) & LIVE) === 0) continue;
      const end = labelStarts[doc + 1] ?? 0;
      for (let at = labelStarts[doc] ?? 0; at < end; at += 1) {
        const number = numbers[at] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
  }
  const shelves = { folders: new Map<string, number>(), tags: new Map<string, number>() };
  labels.list().forEach(({ sort, text }, number) => {
    const count = counts[number] ?? 0;
    if (count === 0) return;
    if (sort === 'folder') shelves.folders.set(text, count);
    else if (sort === 'tags') shelves.tags.set(text, count);
  });
  return shelves;
}
