import '../drop.css';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { i18n } from '#i18n';
import { FILE_TYPES } from '@/lib/extract/file/document-formats';
import { useManagerStore } from '../manager-context';
import { readDropped, sourceOfText } from './dropped-sources';

/** Where documents come in: dropped, chosen or pasted, one or many. */
export function SourceInput({ isCompact }: { isCompact: boolean }) {
  const { extracting } = useManagerStore();
  const [isPasting, setPasting] = useState(false);
  return (
    <>
      <DropZone
        className={isCompact ? 'drop compact' : 'drop'}
        aria-label={i18n.t('manager.drop')}
        onDrop={({ items }) => {
          void readDropped(items, i18n.t('manager.pasteName')).then((sources) =>
            extracting.read(sources),
          );
        }}
      >
        <span className="drop-words">
          <strong>{i18n.t('manager.drop')}</strong>
          <span>{i18n.t('manager.formats')}</span>
        </span>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={FILE_TYPES}
          onSelect={(files) => {
            const sources = [...(files ?? [])].map((file) => ({ name: file.name, blob: file }));
            void extracting.read(sources);
          }}
        >
          <Button className={isCompact ? 'button' : 'button go'}>{i18n.t('manager.choose')}</Button>
        </FileTrigger>
        <Button className="button" aria-expanded={isPasting} onPress={() => setPasting(!isPasting)}>
          {i18n.t('manager.paste')}
        </Button>
      </DropZone>
      {isPasting && <PasteField onClose={() => setPasting(false)} />}
    </>
  );
}

function PasteField({ onClose }: { onClose: () => void }) {
  const { extracting } = useManagerStore();
  const [text, setText] = useState('');
  const start = () => {
    void extracting.read([sourceOfText(text, i18n.t('manager.pasteName'))]);
    onClose();
  };
  return (
    <div className="paste">
      <textarea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be pasted into
        autoFocus
        rows={6}
        aria-label={i18n.t('manager.pasteHint')}
        placeholder={i18n.t('manager.pasteHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="paste-acts">
        <Button className="button go" isDisabled={text.trim() === ''} onPress={start}>
          {i18n.t('manager.start')}
        </Button>
        <Button className="button" onPress={onClose}>
          {i18n.t('manager.close')}
        </Button>
      </div>
    </div>
  );
}
