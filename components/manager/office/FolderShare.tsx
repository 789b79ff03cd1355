import { i18n } from '#i18n';
import { isInFolder } from '@/lib/entry';
import { useField } from '../safekeeping/use-safekeeping';
import type { Sharing } from './store/sharing';
import { useSharing } from './use-sharing';

/** Shares a folder of one's own as a whole, or takes it back; nothing where no office's library is set up. */
export function FolderShare({ path }: { path: string }) {
  const stores = useSharing();
  return stores && <FolderShareButton sharing={stores.sharing} path={path} />;
}

function FolderShareButton({ sharing, path }: { sharing: Sharing; path: string }) {
  const { place, folders } = useField(sharing.state, 'known');
  if (place.kind === 'none') return null;
  const around = folders.find((shared) => shared !== path && isInFolder(path, shared));
  if (around !== undefined)
    return (
      <div className="shelf-share">
        <p>{i18n.t('office.folder.within', [around])}</p>
      </div>
    );
  const isShared = folders.includes(path);
  return (
    <div className="shelf-share">
      <p>{i18n.t(isShared ? 'office.folder.isShared' : 'office.folder.note')}</p>
      {/* Never disabled: it would lose the keyboard to the page, and Escape would not close the dialog. What is pressed twice is refused. */}
      <button
        type="button"
        className="button small"
        onClick={() => void sharing.shareFolder(path, !isShared)}
      >
        {i18n.t(isShared ? 'office.folder.unshare' : 'office.folder.share')}
      </button>
    </div>
  );
}
