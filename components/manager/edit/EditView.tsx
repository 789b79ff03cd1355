import './EditView.css';
import { useEffect, useMemo, useRef } from 'react';
import { findAlike } from '../../shared/find-alike';
import { SnippetForm } from '../../shared/form/SnippetForm';
import { comparedOf, type SnippetDraft } from '../../shared/form/snippet-draft';
import type { FormHelp } from '../../shared/form/use-form-help';
import { useManagerState, useManagerStore } from '../manager-context';
import { BodyPreview } from './BodyPreview';
import { useWriting } from './use-writing';

/** Writes or edits an entry, with a live preview beside it; any other view leaves it, as a draft. */
export function EditView({ draft }: { draft: SnippetDraft }) {
  const { writing, browsing, services } = useManagerStore();
  const { drafting } = writing;
  const isUnstored = useWriting('isUnstored');
  const query = useManagerState('query');
  const queryThen = useRef(query);

  const help = useMemo<FormHelp>(
    () => ({
      findAlike: (written) => findAlike(comparedOf(written), services.search),
      show(entry) {
        drafting.close();
        browsing.showEntry(entry.id);
      },
      readShared: () => services.office.sharedFolders(),
    }),
    [drafting, browsing, services],
  );

  useEffect(() => {
    if (query !== queryThen.current) drafting.close();
  }, [query, drafting]);
  useEffect(() => {
    const owner = new AbortController();
    const leave = ({ target }: Event) => {
      if (target instanceof Element && target.closest('nav a[href^="#"]')) drafting.close();
    };
    // A link to the list that was shown before changes no address, so the clicks themselves are listened to.
    document.addEventListener('click', leave, owner);
    return () => owner.abort();
  }, [drafting]);

  return (
    <div className="edit">
      <SnippetForm {...{ draft, drafting, isUnstored, help }} hasPreview={false} />
      <BodyPreview kind={draft.kind} text={draft.text} />
    </div>
  );
}
