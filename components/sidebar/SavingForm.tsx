import { useMemo } from 'react';
import { findAlike } from '../shared/find-alike';
import { SnippetForm } from '../shared/form/SnippetForm';
import { comparedOf, type SnippetDraft } from '../shared/form/snippet-draft';
import type { FormHelp } from '../shared/form/use-form-help';
import { useSidebarState, useSidebarStore } from './sidebar-context';
import { showEntry } from './store/show-entry';

/** The form of a snippet, with what the sidebar's search knows of entries like it. */
export function SavingForm({ draft }: { draft: SnippetDraft }) {
  const store = useSidebarStore();
  const { drafting } = store;
  const isUnstored = useSidebarState('isUnstored');
  const help = useMemo<FormHelp>(
    () => ({
      findAlike: (written) => findAlike(comparedOf(written), store.services.search),
      show: (entry) => void showEntry(store, entry),
      readShared: () => store.services.office.sharedFolders(),
    }),
    [store],
  );
  return <SnippetForm {...{ draft, drafting, isUnstored, help }} />;
}
