import { useEffect, useRef } from 'react';
import { useManagerStore } from '../manager-context';
import { useWriting } from './use-writing';

/*
 * Beside the list that `#` names, the address says whose form is open (`?draft=…`): the browser's back button leaves the form,
 * and a reloaded page has it open again.
 */

/** Keeps the page's address and the open form in step. */
export function useDraftInAddress(): void {
  const { writing } = useManagerStore();
  const openDraft = useWriting('openDraft');
  const drafts = useWriting('drafts');
  // What the page was loaded with, until the forms of an earlier page are there.
  const awaited = useRef(draftInAddress());

  useEffect(() => {
    const owner = new AbortController();
    const follow = () => {
      const named = draftInAddress();
      const { openDraft: open, drafts: known } = writing.state.get();
      if (named === open) return;
      if (named !== null && isAmong(known, named)) writing.drafting.reopen(named);
      else if (open !== null) writing.drafting.close();
    };
    addEventListener('popstate', follow, owner);
    return () => owner.abort();
  }, [writing]);

  useEffect(() => {
    const named = awaited.current;
    if (named === null || !isAmong(drafts, named)) return;
    awaited.current = null;
    writing.drafting.reopen(named);
  }, [writing, drafts]);

  useEffect(() => {
    if (draftInAddress() === openDraft || (openDraft === null && awaited.current !== null)) return;
    awaited.current = null;
    const address = new URL(location.href);
    if (openDraft === null) {
      address.searchParams.delete('draft');
      history.replaceState(null, '', address);
    } else {
      address.searchParams.set('draft', openDraft);
      history.pushState(null, '', address);
    }
  }, [openDraft]);
}

function draftInAddress(): string | null {
  return new URLSearchParams(location.search).get('draft');
}

function isAmong(drafts: ReadonlyArray<{ draftId: string }>, draftId: string): boolean {
  return drafts.some((draft) => draft.draftId === draftId);
}
