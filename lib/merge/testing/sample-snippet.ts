import type { Snippet } from '../records';

/** Returns the phrase `s`, made at 1 by d1, with what is `given` in place of that. */
export function sampleSnippet(
  text: string,
  given: Partial<Omit<Snippet, 'kind' | 'text' | 'body'>> = {},
): Snippet {
  return {
    kind: 'phrase',
    text,
    themes: [],
    forms: [],
    tags: [],
    id: 's',
    createdAt: 1,
    updatedAt: 1,
    device: 'd1',
    ...given,
  };
}
