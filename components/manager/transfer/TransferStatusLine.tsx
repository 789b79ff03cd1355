import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { saveFailureWords } from '../../shared/words';
import { useManagerStore, useTransferState } from '../manager-context';
import type { TransferStatus } from '../store/transferring';
import { fileFaultWords } from './words';

/** What was done last, and the way back from an import. */
export function TransferStatusLine() {
  const { transferring } = useManagerStore();
  const isBusy = useTransferState('isBusy');
  const status = useTransferState('status');
  return (
    <div className="transfer-status">
      <output>{isBusy ? i18n.t('transfer.reading') : status && wordsOf(status)}</output>
      {status?.kind === 'taken' && (
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
      return i18n.t('transfer.taken', [status.ids.length]);
    case 'nothing-own':
      return i18n.t('transfer.nothingMine');
    case 'undone':
      return i18n.t('transfer.undone');
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
    case 'broken':
      return i18n.t('transfer.broken');
    case 'failed':
      return i18n.t(saveFailureWords[status.reason]);
  }
}
