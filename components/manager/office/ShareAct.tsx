import { i18n } from '#i18n';
import { useField } from '../safekeeping/use-safekeeping';
import type { Sharing } from './store/sharing';
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
  if (known.place.kind === 'none') return null;
  const isShared = ids.length > 0 && ids.every((id) => shared.has(id));
  return (
    <button
      type="button"
      className="button small"
      disabled={isBusy || ids.length === 0}
      onClick={() => void sharing.share(ids, !isShared)}
    >
      {i18n.t(isShared ? 'office.unshare' : 'office.share')}
    </button>
  );
}
