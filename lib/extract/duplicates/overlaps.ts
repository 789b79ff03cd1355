import type { PlacedDraft } from '../draft';

/*
 * The finders propose the same words in several cuts. A reader wants one: the cut with the best score. What overlaps a better cut by
 * more than a third of the shorter stays as a plain candidate, so that a search can still find it.
 */

/** Leaves one good cut for each passage; the others fall to quality 1. */
export function settleOverlaps(drafts: readonly PlacedDraft[]): PlacedDraft[] {
  const ranked = drafts
    .filter(({ quality, content }) => quality >= 2 && content.kind === 'phrase')
    .toSorted((a, b) => b.score - a.score);
  const taken = new Map<string, PlacedDraft[]>();
  const lesser = new Set<PlacedDraft>();
  for (const draft of ranked) {
    const places = placesOf(draft);
    const rivals = places.flatMap((place) => taken.get(place) ?? []);
    if (rivals.some((rival) => isRival(rival, draft))) lesser.add(draft);
    else for (const place of places) taken.set(place, [...(taken.get(place) ?? []), draft]);
  }
  return drafts.map((draft) => (lesser.has(draft) ? { ...draft, quality: 1 } : draft));
}

/** The stretches of its paragraph that a draft touches, so that it is compared with its neighbours alone. */
function placesOf({ paragraph, start, end }: PlacedDraft): string[] {
  const places: string[] = [];
  for (let at = Math.floor(start / 100); at <= Math.floor((end - 1) / 100); at += 1)
    places.push(`${paragraph}-${at}`);
  return places;
}

function isRival(taken: PlacedDraft, draft: PlacedDraft): boolean {
  const shared = Math.min(taken.end, draft.end) - Math.max(taken.start, draft.start);
  return shared > Math.min(taken.end - taken.start, draft.end - draft.start) / 3;
}
