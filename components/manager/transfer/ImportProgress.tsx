import { ProgressBar } from 'react-aria-components/ProgressBar';
import { i18n } from '#i18n';
import { formatCount } from '../safekeeping/moments';
import { useManagerStore, useTransferState } from '../manager-context';

/** How far a reading or an import has come, and the way to stop it. */
export function ImportProgress() {
  const { transferring } = useManagerStore();
  const busy = useTransferState('busy');
  const step = useTransferState('step');
  if (busy !== 'reading' && busy !== 'taking') return null;
  const words =
    busy === 'reading'
      ? i18n.t('transfer.reading')
      : step?.step === 'writing'
        ? i18n.t('transfer.writing', [formatCount(step.done), formatCount(step.total)])
        : i18n.t('transfer.copying');
  return (
    <div className="reading">
      <ProgressBar
        className="progress"
        aria-label={i18n.t('transfer.progress')}
        isIndeterminate={step?.step !== 'writing'}
        value={step?.done ?? 0}
        maxValue={Math.max(1, step?.total ?? 1)}
        valueLabel={words}
      >
        {({ percentage }) => (
          <>
            <span className="progress-words">{words}</span>
            <span className="progress-track">
              <span style={{ width: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <button type="button" className="button small" onClick={() => transferring.cancel()}>
        {i18n.t('transfer.cancel')}
      </button>
    </div>
  );
}
