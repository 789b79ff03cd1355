import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import type { BackupState } from '@/lib/safekeeping/types';
import type { BackingUp } from './store/backing-up';
import { useField } from './use-safekeeping';

/** Where backups go by themselves, and the choice of another place. */
export function PlaceBox({ backingUp, known }: { backingUp: BackingUp; known: BackupState }) {
  const isBusy = useField(backingUp.state, 'isBusy');
  const { canPickFolder } = backingUp;
  return (
    <>
      <p>{placeWords(known.place)}</p>
      <p>{i18n.t(canPickFolder ? 'backup.placeIntro' : 'backup.placeIntroDownloads')}</p>
      <div className="keep-acts">
        {canPickFolder && (
          <Button
            className="button"
            isDisabled={isBusy}
            onPress={() => void backingUp.pickFolder()}
          >
            {i18n.t('backup.pickFolder')}
          </Button>
        )}
        <Button
          className="button"
          isDisabled={isBusy}
          onPress={() => void backingUp.allowDownloads()}
        >
          {i18n.t('backup.useDownloads')}
        </Button>
        {known.place.kind !== 'none' && (
          <Button
            className="button"
            isDisabled={isBusy}
            onPress={() => void backingUp.forgetPlace()}
          >
            {i18n.t('backup.forgetPlace')}
          </Button>
        )}
      </div>
    </>
  );
}

function placeWords(place: BackupState['place']): string {
  switch (place.kind) {
    case 'none':
      return i18n.t('backup.placeNone');
    case 'folder':
      return i18n.t('backup.placeFolder', [place.name]);
    case 'downloads':
      return i18n.t('backup.placeDownloads');
  }
}
