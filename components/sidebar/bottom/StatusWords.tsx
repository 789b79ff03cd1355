import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { InsertFailure } from '@/lib/delivery/types';
import { MAX_SELECTION } from '@/lib/insert/max-selection';
import { insertFailureWords, saveFailureWords } from '../../shared/words';
import { ReportLink } from '../report/ReportLink';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import type { Status } from '../store/state';

/** The status line itself. Its buttons stand beside the live region, so that they aren't read out with every message. */
export function StatusWords() {
  const store = useSidebarStore();
  const { entryActions, services } = store;
  const status = useSidebarState('status');
  const results = useSidebarState('results');
  const isFormOpen = useSidebarState('openDraft') !== null;
  const canUndo = status?.kind === 'deleted' || status?.kind === 'hidden';
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the role is a fixed name of the sidebar */}
      <div className="status" role="status" aria-label={i18n.t('status.name')}>
        {status && wordsOf(status, services.isMac)}
        {!status && !isFormOpen && <Quiet total={results?.total} />}
      </div>
      {canUndo && (
        <button type="button" className="link" onClick={() => void entryActions.undo()}>
          {i18n.t('status.undo')}
        </button>
      )}
      <ReportOf status={status} />
      {(status?.kind === 'lost' || status?.kind === 'sent') && (
        <button type="button" className="link" onClick={() => void store.copyText(status.text)}>
          {i18n.t('row.copy')}
        </button>
      )}
      {!canUndo && <DraftsLeft />}
      {status?.kind === 'copy-failed' && (
        <textarea
          className="status-text"
          aria-label={i18n.t('status.copyFailedText')}
          readOnly
          rows={3}
          value={status.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}

function Quiet({ total }: { total: number | undefined }) {
  return (
    <span className="status-quiet">
      {total === undefined ? i18n.t('status.opening') : i18n.t('status.count', [total])}
    </span>
  );
}

function ReportOf({ status }: { status: Status | null }) {
  if (status?.kind !== 'sent' && status?.kind !== 'copied-instead') return null;
  if (!status.report) return null;
  const outcome =
    status.kind === 'sent' ? i18n.t('status.sent') : i18n.t(insertFailureWords[status.reason]);
  return <ReportLink report={status.report} outcome={outcome} />;
}

function DraftsLeft() {
  const { drafting } = useSidebarStore();
  const openDraft = useSidebarState('openDraft');
  const drafts = useSidebarState('drafts').filter((draft) => draft.isTouched);
  const first = drafts[0];
  if (!first || openDraft !== null) return null;
  return (
    <span className="status-drafts">
      <span>{i18n.t('status.draftsLeft', [drafts.length])}</span>
      <button type="button" className="link" onClick={() => drafting.reopen(first.draftId)}>
        {i18n.t('status.resume')}
      </button>
    </span>
  );
}

const LINE_WORDS = { joined: 'status.joined', split: 'status.split' } as const;

// oxlint-disable-next-line max-lines-per-function -- a table, one row for each kind of status
function wordsOf(status: Status, isMac: boolean): ReactNode {
  const paste = isMac ? '⌘+V' : 'Ctrl+V';
  const undo = isMac ? '⌘+Z' : 'Ctrl+Z';
  switch (status.kind) {
    case 'inserted':
      return (
        <>
          <Done>{i18n.t('status.inserted')}</Done>
          {!status.isUndoUnsure && <span>{i18n.t('status.undoHint', [undo])}</span>}
        </>
      );
    case 'sent':
      // Nothing that may be wrong: no check mark, and no advice to undo, which could take away what the user wrote.
      return (
        <>
          <span className="status-sent">{i18n.t('status.sent')}</span>
          <span>{i18n.t('status.sentHint')}</span>
        </>
      );
    case 'altered':
      if (status.lines) return <Done>{i18n.t(LINE_WORDS[status.lines])}</Done>;
      return (
        <>
          <Done>{i18n.t(status.isPart ? 'status.part' : 'status.altered')}</Done>
          <span className="status-shown" title={status.shown}>
            {status.shown}
          </span>
        </>
      );
    case 'lost':
      return <Warning>{i18n.t('status.lost')}</Warning>;
    case 'waiting':
      return <Warning>{i18n.t('status.waiting')}</Warning>;
    case 'not-inserted':
      return <Warning>{i18n.t(insertFailureWords[status.reason])}</Warning>;
    case 'copied-instead':
      return (
        <>
          <Warning>
            {CANT_PASTE.has(status.reason)
              ? i18n.t('status.copied')
              : i18n.t('status.copiedInstead', [paste])}
          </Warning>
          <span>{i18n.t(insertFailureWords[status.reason])}</span>
        </>
      );
    case 'broken':
      return <Warning>{i18n.t('status.broken')}</Warning>;
    case 'copy-failed':
      return <Warning>{i18n.t('status.copyFailed')}</Warning>;
    case 'save-failed':
      return (
        <>
          <Warning>{i18n.t('status.saveFailed')}</Warning>
          <span>{i18n.t(saveFailureWords[status.reason])}</span>
        </>
      );
    case 'site-not-enabled':
      return <Warning>{i18n.t('sites.refused')}</Warning>;
    case 'no-selection':
      return <Warning>{i18n.t('status.noSelection')}</Warning>;
    case 'selection-too-long':
      return <Warning>{i18n.t('status.selectionTooLong', [status.length, MAX_SELECTION])}</Warning>;
    case 'copied':
    case 'saved':
    case 'saved-both':
    case 'pinned':
    case 'shared':
    case 'share-waits':
    case 'unpinned':
    case 'deleted':
    case 'hidden':
    case 'restored':
      return <Done>{i18n.t(doneWords[status.kind])}</Done>;
  }
}

/** Failures after which the key for pasting would do nothing, or not what is meant. */
const CANT_PASTE: ReadonlySet<InsertFailure> = new Set([
  'paste-forbidden',
  'caret-moved',
  'too-long',
  'crashed',
]);

const doneWords = {
  copied: 'status.copied',
  saved: 'status.saved',
  'saved-both': 'status.savedBoth',
  pinned: 'status.pinned',
  shared: 'status.shared',
  'share-waits': 'status.shareWaits',
  unpinned: 'status.unpinned',
  deleted: 'status.deleted',
  hidden: 'status.hidden',
  restored: 'status.restored',
} as const;

function Done({ children }: { children: ReactNode }) {
  return <span className="status-done">{children}</span>;
}

function Warning({ children }: { children: ReactNode }) {
  return <span className="status-warning">{children}</span>;
}
