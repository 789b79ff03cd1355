import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { bodyOf } from '@/lib/entry';
import type { LibraryEntry } from '@/lib/library';
import type { Drafting } from './drafting';
import type { Elsewhere } from './elsewhere';
import { draftOfEdit, type SnippetDraft } from './snippet-draft';

/** Characters of the other text that are drawn. */
const SHOWN = 2000;

interface ElsewhereNoteProps {
  draft: SnippetDraft;
  drafting: Drafting;
}

/**
 * Says when the snippet of an open form is saved or deleted in another window, and what saving comes to then. Nothing that was written is
 * changed by it: the other text is shown, and taken over only where nothing was written yet.
 */
export function ElsewhereNote({ draft, drafting }: ElsewhereNoteProps) {
  const elsewhere = useElsewhere(draft, drafting);
  if (!elsewhere) return null;
  const saveAsNew = () => {
    const { editing = '', base: _base, replaces, ...own } = draft;
    // Of two entries, one alone stands in for that of a pack.
    const place = elsewhere.kind === 'deleted' && replaces !== undefined ? { replaces } : {};
    drafting.change({ ...own, ...place, copyOf: editing, isTouched: true });
  };
  return (
    <section className="alike" aria-label={i18n.t('form.elsewhere')}>
      <p role="alert">
        {i18n.t(elsewhere.kind === 'saved' ? 'form.savedElsewhere' : 'form.deletedElsewhere')}
      </p>
      {elsewhere.kind === 'saved' && <OtherText entry={elsewhere.entry} />}
      {elsewhere.kind === 'saved' && !draft.isTouched && (
        <button
          type="button"
          className="link"
          onClick={() =>
            drafting.change({ ...draftOfEdit(elsewhere.entry), draftId: draft.draftId })
          }
        >
          {i18n.t('form.takeElsewhere')}
        </button>
      )}
      <button type="button" className="link" onClick={saveAsNew}>
        {i18n.t('form.saveAsNew')}
      </button>
    </section>
  );
}

function OtherText({ entry }: { entry: LibraryEntry }) {
  const text = bodyOf(entry);
  return (
    <details>
      <summary>{i18n.t('form.seeElsewhere')}</summary>
      <p className="other-text">
        {text.slice(0, SHOWN)}
        {text.length > SHOWN && '…'}
      </p>
    </details>
  );
}

/** What became of the draft's snippet elsewhere; null while nothing did. */
function useElsewhere({ draftId, editing, base }: SnippetDraft, drafting: Drafting) {
  const [found, setFound] = useState<{ of: string; elsewhere: Elsewhere | null } | null>(null);
  const of = [draftId, editing, base].join(' ');
  useEffect(() => {
    const owner = new AbortController();
    const draft = {
      ...(editing === undefined ? {} : { editing }),
      ...(base === undefined ? {} : { base }),
    };
    drafting.follow(draft, (elsewhere) => setFound({ of, elsewhere }), owner.signal);
    return () => owner.abort();
  }, [of, editing, base, drafting]);
  return found?.of === of ? found.elsewhere : null;
}
