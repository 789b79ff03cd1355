import './FolderMark.css';
import { i18n } from '#i18n';
import { isInFolder } from '@/lib/entry';
import { useField } from '../safekeeping/use-safekeeping';
import type { Sharing } from './store/sharing';
import { useSharing } from './use-sharing';

/** Marks a folder that is shared, by itself or by the folder that it lies in; nothing where it is not. */
export function FolderMark({ path }: { path: string }) {
  const stores = useSharing();
  return stores && <Mark sharing={stores.sharing} path={path} />;
}

function Mark({ sharing, path }: { sharing: Sharing; path: string }) {
  const { place, folders } = useField(sharing.state, 'known');
  if (place.kind === 'none') return null;
  const by = folders.includes(path) ? path : folders.find((shared) => isInFolder(path, shared));
  if (by === undefined) return null;
  const name =
    by === path ? i18n.t('office.folder.marked') : i18n.t('office.folder.markedWithin', [by]);
  return (
    <span className="folder-mark" title={name}>
      <span aria-hidden="true">{i18n.t('office.folder.mark')}</span>
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
