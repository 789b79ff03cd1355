import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import type { BackupFailure, BackupState } from '@/lib/safekeeping/types';
import { formatCount } from '../format-count';
import { formatMoment } from '../format-moment';
import type { BackingUp } from './store/backing-up';
import { backupFailureWords } from './words';

/** When the last backup was taken and what is known of it; and what has gone wrong since. */
export function LastBackupLine({ backingUp, known }: { backingUp: BackingUp; known: BackupState }) {
  const { last, fault, place } = known;
  return (
    <>
      <p className="backup-last">
        <strong>{lastWords(last)}</strong>
      </p>
      {fault && (
        <p className="backup-fault">
          {i18n.t('backup.faultAt', [formatMoment(fault.at)])} {faultWords(fault.reason)}
          {fault.reason === 'permission-lost' && place.kind === 'folder' && (
            <Button
              className="button small"
              onPress={() => void backingUp.requestFolderPermission()}
            >
              {i18n.t('backup.allowWriting')}
            </Button>
          )}
        </p>
      )}
      {last?.isShrunken && (
        <p className="backup-fault">
          {i18n.t('backup.shrunken')}
          <Button className="button small" onPress={() => void backingUp.acceptShrunken()}>
            {i18n.t('backup.acceptShrunken')}
          </Button>
        </p>
      )}
    </>
  );
}

function lastWords(last: BackupState['last']): string {
  if (!last) return i18n.t('backup.never');
  const evidence = i18n.t(last.evidence === 'read-back' ? 'backup.checked' : 'backup.sizeOnly');
  return i18n.t('backup.last', [formatMoment(last.at), formatCount(last.entries), evidence]);
}

/** What was stored by another version may have no words here. */
function faultWords(reason: string): string {
  return isFailure(reason)
    ? i18n.t(backupFailureWords[reason])
    : i18n.t('backup.fault.placeFailed');
}

function isFailure(reason: string): reason is BackupFailure {
  return reason in backupFailureWords;
}
