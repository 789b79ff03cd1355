import { useState } from 'react';
import { i18n } from '#i18n';
import { cleanFolder } from '@/lib/entry';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { useManagerStore } from '../manager-context';
import { SheetField } from './SheetField';

/** Makes an empty folder. */
export function NewFolderSheet(trigger: SheetTrigger) {
  const { shelving } = useManagerStore();
  const [path, setPath] = useState('');
  return (
    <Sheet {...trigger} title={i18n.t('shelves.newFolder')} placement="bottom start">
      <form
        className="shelf-form"
        onSubmit={(event) => {
          event.preventDefault();
          void shelving.createFolder(path).then((isMade) => isMade && trigger.onClose());
        }}
      >
        <SheetField
          label={i18n.t('shelves.folderName')}
          hint={i18n.t('shelves.folderHint')}
          value={path}
          onChange={setPath}
        />
        <button type="submit" className="button go" disabled={cleanFolder(path) === undefined}>
          {i18n.t('shelves.create')}
        </button>
      </form>
    </Sheet>
  );
}
