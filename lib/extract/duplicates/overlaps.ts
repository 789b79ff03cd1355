import type { PlacedDraft } from '../draft';

/*
 * The finders propose the same words in several cuts. A reader wants one: of the good cuts the best score; where no cut is good, the
 * whole sentence or member. What overlaps a cut that is taken by more than a third of the shorter is dropped, so that no phrase lies
 * within another.
 */

/** Leaves one cut for each passage. */
export function settleOverlaps(drafts: readonly PlacedDraft[]): PlacedDraft[] {
  const ranked = drafts
    .filter(({ content, isWhole }) => content.kind === 'phrase' || isWhole !== undefined)
    .toSorted((a, b) => rank(b) - rank(a) || b.score - a.score);
  const taken = new Map<string, PlacedDraft[]>();
  const lesser = new Set<PlacedDraft>();
  for (const draft of ranked) {
    const places = placesOf(draft);
    const rivals = places.flatMap((place) => taken.get(place) ?? []);
    if (rivals.some((rival) => isRival(rival, draft))) lesser.add(draft);
    else for (const place of places) taken.set(place, [...(taken.get(place) ?? []), draft]);
  }
  return drafts.filter((draft) => !lesser.has(draft));
}

/** A saying without its introduction (古人云), then good cuts, then whole sentences, then what else there is. */
function rank({ quality, isWhole, reasons, content }: PlacedDraft): number {
  if (reasons[0] === 'saying' && content.kind === 'phrase' && !content.text.includes('“')) return 7;
  return quality * 2 + (quality === 1 && isWhole ? 1 : 0);
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
