import './ShareAct.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useField } from '../safekeeping/use-safekeeping';
import type { Sharing, SharingStatus } from './store/sharing';
import { useSharing } from './use-sharing';

/** Shares entries of one's own with the office, or takes back what is shared already; nothing where no office's library is set up. */
export function ShareAct({ ids }: { ids: readonly string[] }) {
  const stores = useSharing();
  return stores && <ShareButton sharing={stores.sharing} ids={ids} />;
}

function ShareButton({ sharing, ids }: { sharing: Sharing; ids: readonly string[] }) {
  const known = useField(sharing.state, 'known');
  const shared = useField(sharing.state, 'shared');
  const isBusy = useField(sharing.state, 'isBusy');
  const [said, say] = useState({ of: '', words: '' });
  if (known.place.kind === 'none') return null;
  const of = `${ids.length} ${ids[0] ?? ''}`;
  const isShared = ids.length > 0 && ids.every((id) => shared.has(id));
  const share = async () => {
    await sharing.share(ids, !isShared);
    say({ of, words: wordsOf(sharing.state.get().status) });
  };
  return (
    <>
      <button
        type="button"
        className="button small"
        disabled={isBusy || ids.length === 0}
        onClick={() => void share()}
      >
        {i18n.t(isShared ? 'office.unshare' : 'office.share')}
      </button>
      <output className="share-said">{said.of === of ? said.words : ''}</output>
    </>
  );
}

/** What the button itself does not show: that the others don't see it yet. */
function wordsOf(status: SharingStatus | null): string {
  if (status?.kind === 'failed' || status?.kind === 'waits') return i18n.t('status.shareWaits');
  return status?.kind === 'broken' ? i18n.t('keeping.broken') : '';
}
