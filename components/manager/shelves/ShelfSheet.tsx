import { useState } from 'react';
import { i18n } from '#i18n';
import { cleanFolder, isInFolder, parentFolder } from '@/lib/entry';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { useManagerStore } from '../manager-context';
import { FolderShare } from '../office/lazy-office-parts';
import type { Shelf } from '../store/state';
import { SheetField } from './SheetField';

/** Renames, moves or deletes a folder; renames, joins or takes off a tag. Everything can be undone. */
export function ShelfSheet({ shelf, ...trigger }: SheetTrigger & { shelf: Shelf }) {
  const { browsing, shelving } = useManagerStore();
  const isFolder = shelf.kind === 'folder';
  const before = isFolder ? shelf.path : shelf.tag;
  const [name, setName] = useState(before);
  const cleaned = isFolder ? cleanFolder(name) : name.trim().replace(/\s+/gu, '') || undefined;
  // A folder can't lie in itself.
  const isIn = isFolder && cleaned !== undefined && isInFolder(cleaned, before);
  const isFit = cleaned !== undefined && cleaned !== before && !isIn;
  const leave = () => {
    trigger.onClose();
    if (JSON.stringify(browsing.state.get().shelf) === JSON.stringify(shelf)) browsing.narrow(null);
  };
  const rename = () => {
    if (cleaned === undefined || !isFit) return;
    leave();
    if (shelf.kind === 'tag')
      void shelving.changeLabels({ tag: before }, { renameTag: { from: before, to: cleaned } });
    else moveFolder(cleaned);
  };
  const moveFolder = (to: string | null) =>
    void shelving.changeLabels({ folder: before }, { moveFolder: { from: before, to } });
  const remove = () => {
    leave();
    if (shelf.kind === 'tag') void shelving.changeLabels({ tag: before }, { removeTags: [before] });
    else moveFolder(parentFolder(before));
  };
  return (
    <Sheet {...trigger} title={i18n.t('shelves.manage', [before])} placement="bottom start">
      <form
        className="shelf-form"
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <SheetField
          label={i18n.t(isFolder ? 'shelves.folderName' : 'shelves.tagName')}
          hint={i18n.t(isFolder ? 'shelves.renameHint' : 'shelves.mergeHint')}
          value={name}
          onChange={setName}
        />
        <div className="shelf-acts">
          <button type="submit" className="button go" disabled={!isFit}>
            {i18n.t('shelves.rename')}
          </button>
        </div>
      </form>
      {isFolder && <FolderShare path={before} />}
      <button type="button" className="link" onClick={remove}>
        {i18n.t(isFolder ? 'shelves.deleteFolder' : 'shelves.deleteTag')}
      </button>
    </Sheet>
  );
}
