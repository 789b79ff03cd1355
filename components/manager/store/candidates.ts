import type { EntryContent, EntryKind } from '@/lib/entry';
import { bodyOf } from '@/lib/entry';
import type { FoundCandidate } from '@/lib/extract/worker/read-source';
import type { SnippetInput } from '@/lib/library';
import type { ExtractState, ListedCandidate } from './state';

/** From this quality on a candidate is ticked when it comes. */
const TICKED_FROM = 2;

/** Good enough to be ticked unasked: quality 2 or 3, and nothing like it is there already. */
export function isTickedAtFirst({
  candidate,
  twin,
}: Pick<FoundCandidate, 'candidate' | 'twin'>): boolean {
  return candidate.quality >= TICKED_FROM && twin === null;
}

/** The candidates with new ones at the end of their kinds. */
export function addCandidates(
  listed: ExtractState['candidates'],
  found: readonly ListedCandidate[],
): ExtractState['candidates'] {
  const ofKind = (kind: EntryKind) => {
    const own = found.filter(({ candidate }) => candidate.kind === kind);
    return own.length === 0 ? listed[kind] : [...listed[kind], ...own];
  };
  return { phrase: ofKind('phrase'), pattern: ofKind('pattern'), outline: ofKind('outline') };
}

/** All candidates: phrases, then patterns, then outlines. */
export function allCandidates({ phrase, pattern, outline }: ExtractState['candidates']) {
  return [...phrase, ...pattern, ...outline];
}

/** The text of a candidate as it would be saved. */
export function textOf({ id, candidate }: ListedCandidate, texts: ExtractState['texts']): string {
  return texts.get(id) ?? bodyOf(candidate);
}

/** The headings above a candidate, the title of its speech first where the file has one. */
export function headingOf({ candidate }: ListedCandidate): string[] {
  const { speechTitle, heading } = candidate.source;
  return speechTitle === undefined ? heading : [speechTitle, ...heading];
}

/** What is saved of a candidate: its content with the labels proposed, and where it was found. */
export function inputOf(listed: ListedCandidate, texts: ExtractState['texts']): SnippetInput {
  const { candidate } = listed;
  const heading = headingOf(listed);
  const { quote } = candidate.source;
  return {
    ...contentOf(candidate.kind, textOf(listed, texts)),
    function: candidate.function,
    themes: [...candidate.themes],
    forms: [...candidate.forms],
    tags: [],
    ...(candidate.title === undefined ? {} : { title: candidate.title }),
    foundAt: {
      title: listed.sourceName,
      ...(heading.length === 0 ? {} : { heading: [...heading] }),
      ...(quote === '' ? {} : { quote }),
    },
  };
}

/** What a kind's text is, as an entry holds it. */
function contentOf(kind: EntryKind, text: string): EntryContent {
  return kind === 'phrase' ? { kind, text } : { kind, body: text };
}
