import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { cleanFolder, isInFolder } from '@/lib/entry';

interface SharedFolderNoteProps {
  /** What the field names it by. */
  id: string;
  /** The folder as it is written. */
  folder: string;
  /** The paths of the shared folders. */
  readShared: () => Promise<readonly string[]>;
}

/** Says what saving into a folder that is shared with the office does; empty where it is not. */
export function SharedFolderNote({ id, folder, readShared }: SharedFolderNoteProps) {
  const [shared, setShared] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    void readShared()
      .catch(() => [])
      .then((paths) => isWanted && setShared(paths));
    return () => {
      isWanted = false;
    };
  }, [readShared]);
  const path = cleanFolder(folder);
  const by = path === undefined ? undefined : shared.find((one) => isInFolder(path, one));
  return (
    <output id={id} className="form-found form-shared">
      {by !== undefined && i18n.t('office.folder.saving', [by])}
    </output>
  );
}
