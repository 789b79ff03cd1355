import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { FileChooser } from './FileChooser';
import { formatCount } from '../format-count';
import { formatMoment } from '../format-moment';
import type { BackingUp, BackupStatus } from './store/backing-up';
import { useField } from './use-safekeeping';
import { backupFailureWords, restoreFailureWords, unreadableWords } from './words';

/** What was done last; after a restore the way back, after a download the check of what arrived. */
export function BackupStatusLine({ backingUp }: { backingUp: BackingUp }) {
  const status = useField(backingUp.state, 'status');
  const isBusy = useField(backingUp.state, 'isBusy');
  return (
    <div className="keep-status">
      <output aria-label={i18n.t('keeping.status')}>
        {isBusy ? i18n.t('backup.busy') : status && wordsOf(status)}
      </output>
      {!isBusy && (status?.kind === 'merged' || status?.kind === 'replaced') && (
        <Button className="link" onPress={() => void backingUp.undo()}>
          {i18n.t('backup.undo')}
        </Button>
      )}
      {!isBusy && status?.kind === 'handed-over' && (
        <FileChooser
          className="button small"
          label={i18n.t('backup.confirm')}
          onFile={(_, bytes) => void backingUp.confirm(bytes)}
        />
      )}
    </div>
  );
}

function wordsOf(status: BackupStatus): string {
  switch (status.kind) {
    case 'backed-up': {
      const { at, entries, evidence } = status.last;
      const checked = i18n.t(evidence === 'read-back' ? 'backup.checked' : 'backup.sizeOnly');
      return i18n.t('backup.done', [formatMoment(at), formatCount(entries), checked]);
    }
    case 'handed-over': {
      const { name, entries } = status.file.last;
      return i18n.t('backup.handedOver', [name, formatCount(entries)]);
    }
    case 'confirmed':
      return i18n.t('backup.confirmed', [formatCount(status.entries)]);
    case 'not-confirmed':
      return i18n.t('backup.notConfirmed');
    case 'failed':
      return i18n.t('backup.failed', [i18n.t(backupFailureWords[status.reason])]);
    case 'refused':
      return i18n.t('backup.refused');
    case 'unreadable':
      return i18n.t('backup.unreadable', [status.name, i18n.t(unreadableWords[status.reason])]);
    case 'merged':
      return i18n.t('backup.merged');
    case 'replaced':
      return i18n.t('backup.replaced');
    case 'undone':
      return i18n.t('backup.undone');
    case 'not-restored':
      return i18n.t('backup.notRestored', [i18n.t(restoreFailureWords[status.reason])]);
    case 'broken':
      return i18n.t('keeping.broken');
  }
}
