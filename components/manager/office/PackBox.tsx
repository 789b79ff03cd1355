import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { FileChooser } from '../safekeeping/FileChooser';
import { useField } from '../safekeeping/use-safekeeping';
import { MakePack } from './MakePack';
import { PackList } from './PackList';
import { PackStatusLine } from './PackStatusLine';
import { SeenPackBox } from './SeenPackBox';
import type { Packing } from './store/packing';
import type { Sharing } from './store/sharing';
import { useManaged } from './use-managed';
import { TextInput } from './TextInput';

interface PackBoxProps {
  sharing: Sharing;
  packing: Packing;
}

/** 办公室词库: packs that were taken, taking another, and making one. */
export function PackBox({ sharing, packing }: PackBoxProps) {
  const seen = useField(packing.state, 'seen');
  const { place } = useField(sharing.state, 'known');
  useEffect(() => {
    void packing.open().catch(() => undefined);
  }, [packing]);
  return (
    <>
      <h2>{i18n.t('pack.title')}</h2>
      <p>{i18n.t('pack.intro')}</p>
      <PackList packing={packing} />
      <PackStatusLine packing={packing} />
      {seen ? <SeenPackBox packing={packing} seen={seen} /> : <TakePack packing={packing} />}
      <MakePack sharing={sharing} packing={packing} hasFolder={place.kind !== 'none'} />
    </>
  );
}

function TakePack({ packing }: { packing: Packing }) {
  const isBusy = useField(packing.state, 'isBusy');
  const published = useField(packing.state, 'published');
  const taken = useField(packing.state, 'packs');
  const { pack } = useManaged();
  const [written, setAddress] = useState<string | null>(null);
  const address = written ?? pack;
  const others = published.filter((name) => !taken.some(({ id }) => name === `${id}.bijia`));
  return (
    <details className="office-fold">
      <summary>{i18n.t('pack.take')}</summary>
      <FileChooser
        label={i18n.t('pack.chooseFile')}
        isDisabled={isBusy}
        onFile={(_, bytes) => void packing.readFile(bytes)}
      />
      {others.map((name) => (
        <Button
          key={name}
          className="button"
          isDisabled={isBusy}
          onPress={() => void packing.readPublished(name)}
        >
          {i18n.t('pack.fromFolder', [name])}
        </Button>
      ))}
      <form
        className="office-form"
        onSubmit={(event) => {
          event.preventDefault();
          void packing.readAddress(address);
        }}
      >
        <TextInput label={i18n.t('pack.address')} value={address} onChange={setAddress} />
        <div className="keep-acts">
          <Button type="submit" className="button" isDisabled={isBusy || address === ''}>
            {i18n.t('pack.fetch')}
          </Button>
        </div>
      </form>
    </details>
  );
}
