import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { canPickFolder } from '@/lib/backup/places/pick-folder';
import { useField } from '../safekeeping/use-safekeeping';
import type { Sharing } from './store/sharing';
import { useManaged } from './use-managed';
import { TextInput } from './TextInput';

/** Chooses the folder, shows what it holds, and takes part. Nothing is sent before a button is pressed. */
export function SetUpBox({ sharing }: { sharing: Sharing }) {
  const found = useField(sharing.state, 'found');
  return found ? <FoundBox sharing={sharing} /> : <AddressBox sharing={sharing} />;
}

function AddressBox({ sharing }: { sharing: Sharing }) {
  const isBusy = useField(sharing.state, 'isBusy');
  const { folder } = useManaged();
  const [written, setAddress] = useState<string | null>(null);
  const address = written ?? folder;
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [isInsecureAllowed, allowInsecure] = useState(false);
  return (
    <>
      <form
        className="office-form"
        onSubmit={(event) => {
          event.preventDefault();
          void sharing.connect({ address, user, password, isInsecureAllowed });
        }}
      >
        <TextInput label={i18n.t('office.address')} value={address} onChange={setAddress} />
        <TextInput label={i18n.t('office.user')} value={user} onChange={setUser} />
        <TextInput
          label={i18n.t('office.password')}
          type="password"
          value={password}
          onChange={setPassword}
        />
        <label className="office-check">
          <input
            type="checkbox"
            checked={isInsecureAllowed}
            onChange={({ currentTarget }) => allowInsecure(currentTarget.checked)}
          />
          {i18n.t('office.insecure')}
        </label>
        <p>{i18n.t('office.kept')}</p>
        <div className="keep-acts">
          <Button type="submit" className="button go" isDisabled={isBusy || address === ''}>
            {i18n.t('office.connect')}
          </Button>
        </div>
      </form>
      {canPickFolder() && (
        <>
          <p>{i18n.t('office.folderIntro')}</p>
          <div className="keep-acts">
            <Button className="button" isDisabled={isBusy} onPress={() => void sharing.pick()}>
              {i18n.t('office.pick')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function FoundBox({ sharing }: { sharing: Sharing }) {
  const found = useField(sharing.state, 'found');
  const isBusy = useField(sharing.state, 'isBusy');
  const [who, setWho] = useState('');
  const [name, setName] = useState(() => i18n.t('office.defaultName'));
  if (!found) return null;
  const { look } = found;
  const isNew = look.kind === 'empty';
  return (
    <form
      className="office-form"
      onSubmit={(event) => {
        event.preventDefault();
        void sharing.join(who, name);
      }}
    >
      <p>
        {look.kind === 'office'
          ? i18n.t('office.foundOffice', [look.marker.name])
          : i18n.t(look.files === 0 ? 'office.foundEmpty' : 'office.foundOthers', [look.files])}
      </p>
      {isNew && <TextInput label={i18n.t('office.name')} value={name} onChange={setName} />}
      <TextInput label={i18n.t('office.who')} value={who} onChange={setWho} isFirst />
      <p>{i18n.t('office.whoHint')}</p>
      <div className="keep-acts">
        <Button
          type="submit"
          className="button go"
          isDisabled={isBusy || who.trim() === '' || name.trim() === ''}
        >
          {i18n.t(isNew ? 'office.create' : 'office.join')}
        </Button>
        <Button className="button" onPress={() => sharing.discard()}>
          {i18n.t('office.back')}
        </Button>
      </div>
    </form>
  );
}
