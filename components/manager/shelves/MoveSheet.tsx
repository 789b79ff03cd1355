import { useState } from 'react';
import { i18n } from '#i18n';
import { cleanFolder } from '@/lib/entry';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { useManagerStore, useShelvingState } from '../manager-context';
import { useChosenIds } from './chosen-context';
import { SheetField } from './SheetField';

/** Moves the chosen entries to a folder: one that is there, a new one, or none. */
export function MoveSheet(trigger: SheetTrigger) {
  const { shelving } = useManagerStore();
  const folders = useShelvingState('folders') ?? [];
  const ids = useChosenIds();
  const [path, setPath] = useState('');
  const move = (folder: string | null) => {
    trigger.onClose();
    void shelving.changeLabels({ ids }, { folder });
  };
  const shown = folders.filter((folder) => folder.includes(path.trim()));
  return (
    <Sheet {...trigger} title={i18n.t('shelves.move')} placement="bottom start">
      <form
        className="shelf-form"
        onSubmit={(event) => {
          event.preventDefault();
          const folder = cleanFolder(path);
          if (folder !== undefined) move(folder);
        }}
      >
        <SheetField
          label={i18n.t('shelves.folderName')}
          hint={i18n.t('shelves.folderHint')}
          value={path}
          onChange={setPath}
        />
        <button type="submit" className="button go" disabled={cleanFolder(path) === undefined}>
          {i18n.t('shelves.moveHere')}
        </button>
      </form>
      <ul className="shelf-choices" aria-label={i18n.t('shelves.folders')}>
        {shown.map((folder) => (
          <li key={folder}>
            <button type="button" onClick={() => move(folder)}>
              {folder}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="quiet" onClick={() => move(null)}>
            {i18n.t('shelves.moveOut')}
          </button>
        </li>
      </ul>
    </Sheet>
  );
}
