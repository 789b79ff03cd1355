import { i18n } from '#i18n';
import { useField } from '../safekeeping/use-safekeeping';
import type { Sharing } from './store/sharing';
import { useSharing } from './use-sharing';

/** Shares an entry of one's own with the office, or takes it back; nothing where no office's library is set up. */
export function ShareAct({ id }: { id: string }) {
  const stores = useSharing();
  return stores && <ShareButton sharing={stores.sharing} id={id} />;
}

function ShareButton({ sharing, id }: { sharing: Sharing; id: string }) {
  const known = useField(sharing.state, 'known');
  const shared = useField(sharing.state, 'shared');
  const isBusy = useField(sharing.state, 'isBusy');
  if (known.place.kind === 'none') return null;
  const isShared = shared.has(id);
  return (
    <button
      type="button"
      className="button small"
      disabled={isBusy}
      onClick={() => void sharing.share([id], !isShared)}
    >
      {i18n.t(isShared ? 'office.unshare' : 'office.share')}
    </button>
  );
}
