import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { saveFailureWords } from '../../shared/words';
import type { Recovering, RecoveryStatus } from './store/recovering';
import { formatMoment } from '../format-moment';
import { useField } from './use-safekeeping';
import { actWords } from './words';

/** What was done last, and the way back from it while there is one. */
export function RecoveryStatusLine({ recovering }: { recovering: Recovering }) {
  const status = useField(recovering.state, 'status');
  const isBusy = useField(recovering.state, 'isBusy');
  const canUndo =
    (status?.kind === 'done' || status?.kind === 'earlier') && status.undo !== null && !isBusy;
  return (
    <div className="keep-status">
      <output aria-label={i18n.t('keeping.status')}>{status && wordsOf(status)}</output>
      {canUndo && (
        <Button className="link" onPress={() => void recovering.undo()}>
          {i18n.t('keeping.undo')}
        </Button>
      )}
    </div>
  );
}

function wordsOf(status: RecoveryStatus): string {
  switch (status.kind) {
    case 'done':
      return i18n.t(actWords[status.act], [status.count]);
    case 'earlier':
      return `${formatMoment(status.at)} · ${i18n.t(actWords[status.act], [status.count])}`;
    case 'undone': {
      const said = i18n.t('keeping.undone', [status.count]);
      return status.skipped === 0
        ? said
        : `${said} · ${i18n.t('keeping.skipped', [status.skipped])}`;
    }
    case 'failed':
      return i18n.t(saveFailureWords[status.reason]);
    case 'broken':
      return i18n.t('keeping.broken');
  }
}
