import './LibraryNotice.css';
import { i18n } from '#i18n';
import type { LibraryHealth, LibraryMode } from '@/lib/library';
import type { BackupReminder } from '@/lib/safekeeping/keep-backups';
import type { PageBackups } from '@/lib/safekeeping/page-backups';

interface LibraryNoticeProps {
  reminder: BackupReminder | null;
  backups: Pick<PageBackups, 'putOff' | 'open'>;
  mode: 'opening' | 'blocked' | LibraryMode;
  health: LibraryHealth | null;
  /** Search compares literally, for want of an index. */
  isExactOnly: boolean;
  /** The page is in a private window. */
  isPrivate: boolean;
  onAcknowledge: () => void;
}

/** What is wrong with the library, in one line each; nothing where it is well. */
export function LibraryNotice(props: LibraryNoticeProps) {
  const { mode, health, reminder, backups, isExactOnly, isPrivate, onAcknowledge } = props;
  const { damaged = 0, lost = null, isOutdated = false } = health ?? {};
  return (
    <>
      {mode === 'unavailable' && (
        <output className="library-notice">
          {i18n.t(isPrivate ? 'library.private' : 'library.unavailable')}
        </output>
      )}
      {mode === 'later' && <output className="library-notice">{i18n.t('library.later')}</output>}
      {mode === 'blocked' && (
        <output className="library-notice">{i18n.t('library.blocked')}</output>
      )}
      {isOutdated && (
        <div className="library-notice">
          <output>{i18n.t('library.outdated')}</output>
          <button type="button" className="link" onClick={() => location.reload()}>
            {i18n.t('library.reload')}
          </button>
        </div>
      )}
      {lost && (
        // The button stands beside the live region, so that it isn't read out with the message.
        <div className="library-notice">
          <output>{i18n.t('library.lost', [lost.snippets, formatDay(lost.at)])}</output>
          <button type="button" className="link" onClick={onAcknowledge}>
            {i18n.t('library.acknowledge')}
          </button>
          <button type="button" className="link" onClick={() => backups.open()}>
            {i18n.t('library.restore')}
          </button>
        </div>
      )}
      {damaged > 0 && (
        <output className="library-notice">{i18n.t('library.damaged', [damaged])}</output>
      )}
      {isExactOnly && <output className="library-notice">{i18n.t('library.exactOnly')}</output>}
      {reminder && (
        <div className="library-notice quiet">
          <output>
            {i18n.t(reminder.hasBackup ? 'backup.reminder' : 'backup.reminderNever', [
              reminder.own,
            ])}
          </output>
          <button type="button" className="link" onClick={() => backups.open()}>
            {i18n.t('backup.reminderOpen')}
          </button>
          <button type="button" className="link" onClick={() => void backups.putOff()}>
            {i18n.t('backup.reminderLater')}
          </button>
        </div>
      )}
    </>
  );
}

/** In the language of the words around it: the browser's own may be another. */
function formatDay(at: number): string {
  return new Date(at).toLocaleDateString(i18n.t('app.locale'), { month: 'long', day: 'numeric' });
}
