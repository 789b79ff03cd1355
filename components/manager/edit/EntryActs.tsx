import './EntryActs.css';
import { i18n } from '#i18n';
import type { LibraryEntry } from '@/lib/library';
import { ShareAct } from '../office/lazy-office-parts';
import { useManagerState, useManagerStore } from '../manager-context';

/** What can be done with the chosen entry; an entry of a pack is edited as a snippet that stands in its place. */
export function EntryActs({ entry }: { entry: LibraryEntry }) {
  const { shelving, writing } = useManagerStore();
  const mode = useManagerState('mode');
  if (mode !== 'stored') return null;
  return (
    <div className="entry-acts" role="toolbar" aria-label={i18n.t('edit.acts')}>
      <button type="button" className="button small" onClick={() => writing.edit(entry)}>
        {i18n.t('row.edit')}
      </button>
      <button type="button" className="button small" onClick={() => writing.copy(entry)}>
        {i18n.t('row.saveAs')}
      </button>
      <button
        type="button"
        className="button small"
        aria-keyshortcuts="H"
        onClick={() => void shelving.setHidden([entry.id], true)}
      >
        {i18n.t('shelves.hide')}
      </button>
      {entry.origin === 'snippet' && (
        <>
          <a className="button small" href={`#versions/${encodeURIComponent(entry.id)}`}>
            {i18n.t('keeping.versions')}
          </a>
          <ShareAct ids={[entry.id]} />
          <button
            type="button"
            className="button small"
            onClick={() => void writing.remove(entry.id)}
          >
            {i18n.t('row.remove')}
          </button>
        </>
      )}
    </div>
  );
}
