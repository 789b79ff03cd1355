import { i18n } from '#i18n';
import { formatCount } from '../format-count';
import { useManagerStore, useTransferState } from '../manager-context';
import { ProgressLine } from '../ProgressLine';

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
    <ProgressLine
      name={i18n.t('transfer.progress')}
      words={words}
      value={step?.step === 'writing' ? step.done : undefined}
      most={Math.max(1, step?.total ?? 1)}
      cancelWords={i18n.t('transfer.cancel')}
      onCancel={() => transferring.cancel()}
    />
  );
}
