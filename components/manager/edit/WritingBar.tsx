import './WritingBar.css';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { saveFailureWords } from '../../shared/words';
import { useManagerState, useManagerStore } from '../manager-context';
import { useWriting } from './use-writing';
import type { WritingStatus } from './writing';

/** The button that begins an entry, and beside it what the last act came to and what was left unsaved. */
export function WritingBar() {
  const { writing } = useManagerStore();
  const mode = useManagerState('mode');
  const status = useWriting('status');
  if (mode !== 'stored') return null;
  return (
    <div className="writing">
      <output className="writing-status" aria-label={i18n.t('edit.status')}>
        {status && wordsOf(status)}
        {status?.kind === 'deleted' && (
          <button type="button" className="link" onClick={() => void writing.undo()}>
            {i18n.t('status.undo')}
          </button>
        )}
      </output>
      <DraftsLeft />
      <button type="button" className="button go" onClick={() => writing.begin()}>
        {i18n.t('status.new')}
      </button>
    </div>
  );
}

function DraftsLeft() {
  const { drafting } = useManagerStore().writing;
  const openDraft = useWriting('openDraft');
  const drafts = useWriting('drafts').filter((draft) => draft.isTouched);
  const first = drafts[0];
  if (!first || openDraft !== null) return null;
  return (
    <span className="writing-left">
      {i18n.t('status.draftsLeft', [drafts.length])}
      <button
        type="button"
        className="link"
        title={first.title || first.text.slice(0, 60)}
        onClick={() => drafting.reopen(first.draftId)}
      >
        {i18n.t('status.resume')}
      </button>
    </span>
  );
}

function wordsOf(status: WritingStatus): ReactNode {
  switch (status.kind) {
    case 'saved':
      return <span className="writing-done">{i18n.t('status.saved')}</span>;
    case 'saved-both':
      return <span className="writing-done">{i18n.t('status.savedBoth')}</span>;
    case 'deleted':
      return <span className="writing-done">{i18n.t('status.deleted')}</span>;
    case 'restored':
      return <span className="writing-done">{i18n.t('status.restored')}</span>;
    case 'save-failed':
      return (
        <span className="writing-failed">
          {i18n.t('status.saveFailed')} · {i18n.t(saveFailureWords[status.reason])}
        </span>
      );
  }
}
