import type { PlacedDraft } from '../draft';

/** Returns the draft of a phrase of quality 2 that stands at the head of the first paragraph, with what is `given` in place of that. */
export function sampleDraft(text: string, given: Partial<PlacedDraft> = {}): PlacedDraft {
  return {
    content: { kind: 'phrase', text },
    labels: { function: '提出要求', forms: [] },
    quality: 2,
    score: 1,
    reasons: [],
    start: 0,
    end: text.length,
    paragraph: 0,
    ...given,
  };
}
