import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { saveFailureWords } from '../../shared/words';
import { useManagerStore, useTransferState } from '../manager-context';
import { formatCount } from '../format-count';
import { formatMoment } from '../format-moment';
import type { TransferStatus } from '../store/transfer-state';
import { fileFaultWords } from './words';

/** What was done last, and the way back from an import. */
export function TransferStatusLine() {
  const { transferring } = useManagerStore();
  const busy = useTransferState('busy');
  const status = useTransferState('status');
  return (
    <div className="transfer-status">
      <output>{busy === 'undoing' ? i18n.t('transfer.undoing') : status && wordsOf(status)}</output>
      {(status?.kind === 'taken' || status?.kind === 'earlier') && (
        <Button className="link" onPress={() => void transferring.undo()}>
          {i18n.t('transfer.undo')}
        </Button>
      )}
    </div>
  );
}

function wordsOf(status: TransferStatus): string {
  switch (status.kind) {
    case 'taken':
      return i18n.t('transfer.taken', [formatCount(status.count)]);
    case 'earlier':
      return i18n.t('transfer.earlier', [formatMoment(status.at), formatCount(status.count)]);
    case 'nothing-own':
      return i18n.t('transfer.nothingMine');
    case 'undone': {
      const said = i18n.t('transfer.undone');
      const { skipped } = status;
      return skipped === 0 ? said : `${said} · ${i18n.t('transfer.skipped', [skipped])}`;
    }
    case 'exported': {
      const { count, leftOut, name } = status;
      const said = i18n.t('transfer.exported', [count, name]);
      return leftOut === 0 ? said : `${said} · ${i18n.t('transfer.leftOut', [leftOut])}`;
    }
    case 'unreadable': {
      const { name, line, reason } = status;
      const why = i18n.t(fileFaultWords[reason]);
      return line === undefined
        ? i18n.t('transfer.failed', [name, why])
        : i18n.t('transfer.failedAt', [name, line, why]);
    }
    case 'cancelled':
      return i18n.t('transfer.cancelled');
    case 'copy-failed':
      return i18n.t('backup.fault.copyFailed');
    case 'broken':
      return i18n.t('transfer.broken');
    case 'failed':
      return i18n.t(saveFailureWords[status.reason]);
  }
}
