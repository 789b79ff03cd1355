import { i18n } from '#i18n';
import { formatCount } from '../format-count';
import { useField } from '../safekeeping/use-safekeeping';
import type { Sharing, SharingStatus } from './store/sharing';
import { addressFaultWords, faultWord } from './words';

/** What was done last. */
export function SharingStatusLine({ sharing }: { sharing: Sharing }) {
  const status = useField(sharing.state, 'status');
  const isBusy = useField(sharing.state, 'isBusy');
  return (
    <div className="keep-status">
      <output aria-label={i18n.t('keeping.status')}>
        {isBusy ? i18n.t('office.busy') : status && wordsOf(status)}
      </output>
    </div>
  );
}

function wordsOf(status: SharingStatus): string {
  switch (status.kind) {
    case 'address':
      return i18n.t(addressFaultWords[status.reason]);
    case 'refused':
      return i18n.t('office.refused');
    case 'look':
      return i18n.t(faultWord(status.look.reason));
    case 'synced':
      return i18n.t(status.changed ? 'office.syncedNew' : 'office.synced');
    case 'failed':
      return i18n.t(faultWord(status.end.reason));
    case 'shared':
      return i18n.t('office.shared', [formatCount(status.count)]);
    case 'unshared':
      return i18n.t('office.unshared', [formatCount(status.count)]);
    case 'waits':
      return i18n.t('status.shareWaits');
    case 'left':
      return i18n.t('office.left');
    case 'broken':
      return i18n.t('keeping.broken');
  }
}
