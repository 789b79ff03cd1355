import type { Proposals } from './propose';
import type { SnippetDraft } from './snippet-draft';

/** Leaves of the proposals those whose field in the form is empty: what the user typed stands. */
export function openProposals(draft: SnippetDraft, proposals: Proposals): Proposals {
  const { title, function: fn, themes = [], forms = [] } = proposals;
  return {
    ...(title !== undefined && draft.title.trim() === '' ? { title } : {}),
    ...(fn !== undefined && draft.function === undefined ? { function: fn } : {}),
    ...(themes.length > 0 && draft.themes.length === 0 ? { themes } : {}),
    ...(forms.length > 0 && draft.forms.length === 0 ? { forms } : {}),
  };
}
