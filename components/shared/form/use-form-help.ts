import { useEffect, useState } from 'react';
import type { ShownEntry } from '@/lib/library';
import type { Proposals } from './propose';
import type { SnippetDraft } from './snippet-draft';

/** What a page gives to a form so that it can help with a new entry. */
export interface FormHelp {
  /** Entries that stand in the library and are nearly the same. */
  findAlike(draft: SnippetDraft): Promise<readonly ShownEntry[]>;
  /** Leaves the form, which is kept as a draft, and shows an entry. */
  show(entry: ShownEntry): void;
  /** The paths of one's own folders that are shared with the office. */
  readShared: () => Promise<readonly string[]>;
}

/** What is known of a text once its typing rests. */
interface Found {
  proposals: Proposals;
  alike: readonly ShownEntry[];
}

const NOTHING: Found = { proposals: {}, alike: [] };

/** How long (ms) a text must rest before it is looked at again. */
const REST = 400;

/** Looks at a new entry's text when the form opens and whenever its typing rests; at an entry that is edited, never. */
export function useFormHelp(draft: SnippetDraft, help: FormHelp): Found {
  const { kind, text, draftId } = draft;
  const isNew = draft.editing === undefined && draft.replaces === undefined;
  const [found, setFound] = useState<Found & { of?: string }>(NOTHING);

  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      // The page may be closing, or the extension has been updated under it; a form does without proposals.
      const proposing = await import('./propose').catch(() => null);
      const proposals = proposing?.propose(kind, text) ?? {};
      if (isCurrent) setFound(({ alike }) => ({ proposals, alike, of: draftId }));
      const alike = text.trim() === '' ? [] : await help.findAlike(draft).catch(() => []);
      if (isCurrent) setFound({ proposals, alike, of: draftId });
    };
    const timer = isNew
      ? setTimeout(() => void look(), found.of === draftId ? REST : 0)
      : undefined;
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the labels of the form change nothing of what is found
  }, [isNew, kind, text, draftId, help]);

  return isNew ? found : NOTHING;
}
