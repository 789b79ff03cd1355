import type { PlacedDraft } from '../draft';
import type { QualityReason } from '../types';
import { isSetPhrase } from './set-phrase';

/*
 * The finders propose the same words in several cuts. A reader wants one: of the good cuts the best score; where no cut is good, the
 * whole sentence or member. What overlaps a cut that is taken by more than a third of the shorter is dropped, so that no phrase lies
 * within another, with one exception: a set phrase within a sentence (想领导所想、急领导所急) has a use of its own. It stays, behind
 * all that stand alone.
 */

/** Leaves one cut for each passage, and the set phrases within it as the last of all. */
export function settleOverlaps(drafts: readonly PlacedDraft[]): PlacedDraft[] {
  const ranked = drafts
    .filter(({ content, isWhole }) => content.kind === 'phrase' || isWhole !== undefined)
    .map((draft) => ({ draft, rank: rankOf(draft) }))
    .toSorted((a, b) => b.rank - a.rank || b.draft.score - a.draft.score);
  const taken = new Map<string, PlacedDraft[]>();
  const dropped = new Set<PlacedDraft>();
  const within = new Set<PlacedDraft>();
  for (const { draft } of ranked) {
    const places = placesOf(draft);
    const rivals = places
      .flatMap((place) => taken.get(place) ?? [])
      .filter((rival) => isRival(rival, draft));
    if (rivals.length > 0) {
      if (rivals.some((rival) => within.has(rival) || !isPartOf(draft, rival))) {
        dropped.add(draft);
        continue;
      }
      within.add(draft);
    }
    for (const place of places) {
      const there = taken.get(place);
      if (there) there.push(draft);
      else taken.set(place, [draft]);
    }
  }
  const framed = new Set(drafts.flatMap(({ members = [] }) => members.map(keyOf)));
  return drafts.flatMap((draft) => {
    if (dropped.has(draft)) return [];
    return within.has(draft) || isFramed(draft, framed) ? [putBehind(draft)] : [draft];
  });
}

/** Whether a phrase is a heading, or item, whose list is a pattern: 抓收尾，确保落地 says no more than 抓{事项}，确保{结果}. */
function isFramed(
  { content, paragraph, quality }: PlacedDraft,
  framed: ReadonlySet<string>,
): boolean {
  return (
    framed.size > 0 &&
    quality === 1 &&
    content.kind === 'phrase' &&
    framed.has(keyOf({ paragraph, words: content.text }))
  );
}

function keyOf({ paragraph, words }: { paragraph: number; words: string }): string {
  return `${paragraph} ${words}`;
}

function putBehind(draft: PlacedDraft): PlacedDraft {
  return { ...draft, quality: 1, score: draft.score - BEHIND_ALL };
}

/** More than any two scores differ by. */
const BEHIND_ALL = 10;

/** The most of a sentence that a phrase within it may be; what is nearly all of it is another cut of the same. */
const LARGEST_PART = 0.75;

function isPartOf(draft: PlacedDraft, whole: PlacedDraft): boolean {
  const isInside = whole.start <= draft.start && draft.end <= whole.end;
  const share = (draft.end - draft.start) / (whole.end - whole.start);
  return isInside && share <= LARGEST_PART && draft.quality > 0 && isSetPhrase(draft);
}

/** A saying without its introduction (古人云), then good cuts, then whole sentences, those whose members answer each other first, then what else there is. */
function rankOf({ quality, isWhole, reasons, content }: PlacedDraft): number {
  const words = content.kind === 'phrase' ? content.text : '';
  if (reasons[0] === 'saying' && words !== '' && !words.includes('“')) return 7;
  if (quality !== 1 || isWhole !== true) return quality * 2;
  // 隐患不除，事故难免；责任不实，安全难保: half of it is half of a maxim.
  const isRow =
    words.includes('；') && words.length <= LONGEST_MAXIM && ROWS.has(reasons[0] ?? 'plain');
  return quality * 2 + (isRow ? 1.5 : 1);
}

/** In characters; of longer sentences each member says enough. */
const LONGEST_MAXIM = 40;
const ROWS: ReadonlySet<QualityReason> = new Set(['antithesis', 'parallel-series']);

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
