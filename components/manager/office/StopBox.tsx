import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import type { OfficeState } from '@/lib/office/types';
import { ConfirmButton } from '../safekeeping/ConfirmButton';
import { useField } from '../safekeeping/use-safekeeping';
import type { Sharing } from './store/sharing';
import { TextInput } from './TextInput';

/** Where the folder is, another name for this device, and the ways out. */
export function StopBox({ sharing, known }: { sharing: Sharing; known: OfficeState }) {
  const isBusy = useField(sharing.state, 'isBusy');
  const [who, setWho] = useState(known.who);
  return (
    <>
      <p>{placeWords(known.place)}</p>
      <form
        className="office-form"
        onSubmit={(event) => {
          event.preventDefault();
          void sharing.rename(who);
        }}
      >
        <TextInput label={i18n.t('office.who')} value={who} onChange={setWho} />
        <div className="keep-acts">
          <Button
            type="submit"
            className="button"
            isDisabled={isBusy || who.trim() === '' || who === known.who}
          >
            {i18n.t('office.rename')}
          </Button>
        </div>
      </form>
      <div className="keep-acts">
        <ConfirmButton
          label={i18n.t('office.leave')}
          question={i18n.t('office.leaveQuestion')}
          isDisabled={isBusy}
          onConfirm={() => void sharing.leave(false)}
        />
        <ConfirmButton
          label={i18n.t('office.withdraw')}
          question={i18n.t('office.withdrawQuestion', [known.shared])}
          isDisabled={isBusy}
          onConfirm={() => void sharing.leave(true)}
        />
      </div>
    </>
  );
}

function placeWords(place: OfficeState['place']): string {
  switch (place.kind) {
    case 'none':
      return '';
    case 'webdav':
      return i18n.t('office.placeAddress', [place.url]);
    case 'folder':
      return i18n.t('office.placeFolder', [place.name]);
  }
}
