import type { PlacedDraft } from './dedupe';

/*
 * The finders propose the same words in several cuts. A reader wants one: the cut with the best score, longer ones before
 * shorter ones of like score. What overlaps a better cut by more than a third of the shorter stays as a plain candidate, so that a
 * search can still find it, unless it is a full series or a saying in a cut half as long again.
 */

/** Leaves one good cut for each passage; the others fall to quality 1. */
export function settleOverlaps(drafts: readonly PlacedDraft[]): PlacedDraft[] {
  const ranked = drafts
    .filter(({ quality, content }) => quality >= 2 && content.kind === 'phrase')
    .toSorted((a, b) => preference(b) - preference(a));
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

function preference(draft: PlacedDraft): number {
  return draft.score + 0.02 * Math.min(50, draft.end - draft.start);
}

function isRival(taken: PlacedDraft, draft: PlacedDraft): boolean {
  const shared = Math.min(taken.end, draft.end) - Math.max(taken.start, draft.start);
  const [short, long] = [taken.end - taken.start, draft.end - draft.start].toSorted(
    (a, b) => a - b,
  );
  if (shared <= (short ?? 0) / 3) return false;
  const inner = taken.end - taken.start < draft.end - draft.start ? taken : draft;
  return !(inner.isSeries && (long ?? 0) >= 1.5 * (short ?? 0));
}
