import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { downloadFile } from '../../shared/download-file';
import { useField } from '../safekeeping/use-safekeeping';
import { OwnPicker } from './OwnPicker';
import type { Packing } from './store/packing';
import type { Sharing } from './store/sharing';
import { useManaged } from './use-managed';
import { TextInput } from './TextInput';

interface MakePackProps {
  sharing: Sharing;
  packing: Packing;
  /** An office's folder is set up. */
  hasFolder: boolean;
}

/** Makes a pack of chosen entries, or the next version of one, as a file or into the office's folder. */
export function MakePack({ sharing, packing, hasFolder }: MakePackProps) {
  const { allowExport } = useManaged();
  const isBusy = useField(packing.state, 'isBusy');
  const packs = useField(packing.state, 'packs');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [title, setTitle] = useState('');
  const [notes, setNotes] = useState('');
  const [of, setOf] = useState('');
  const input = { title, notes, of };
  const isReady = !isBusy && chosen.size > 0 && title.trim() !== '';
  const save = async () => {
    const file = await packing.make(input, [...chosen]);
    if (file) downloadFile(file);
  };
  return (
    <details className="office-fold">
      <summary>{i18n.t('pack.make')}</summary>
      <p>{i18n.t('pack.makeIntro')}</p>
      <OwnPicker sharing={sharing} chosen={chosen} onChoose={setChosen} markOf={() => null} />
      <div className="office-form">
        <TextInput label={i18n.t('pack.name')} value={title} onChange={setTitle} />
        <TextInput label={i18n.t('pack.notes')} value={notes} onChange={setNotes} />
        {packs.length > 0 && (
          <label className="office-field">
            <span>{i18n.t('pack.of')}</span>
            <select value={of} onChange={({ currentTarget }) => setOf(currentTarget.value)}>
              <option value="">{i18n.t('pack.ofNone')}</option>
              {packs.map((pack) => (
                <option key={pack.id} value={pack.id}>
                  {pack.title}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div className="keep-acts">
        {allowExport && (
          <Button className="button" isDisabled={!isReady} onPress={() => void save()}>
            {i18n.t('pack.save')}
          </Button>
        )}
        {hasFolder && (
          <Button
            className="button"
            isDisabled={!isReady}
            onPress={() => void packing.publish(input, [...chosen])}
          >
            {i18n.t('pack.publish')}
          </Button>
        )}
      </div>
    </details>
  );
}
