import '../drop.css';
import './TransferView.css';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { i18n } from '#i18n';
import { downloadFile } from '../../shared/download-file';
import { useManaged } from '../office/use-managed';
import { useManagerStore, useTransferState } from '../manager-context';
import { EXPORTS, type ExportFormat } from '../store/exporting';
import { ImportPreviewBox } from './ImportPreviewBox';
import { ImportProgress } from './ImportProgress';
import { TransferStatusLine } from './TransferStatusLine';
import { formatWords } from './words';

/** 导入导出: entries from files of other programs, seen before they are saved; one's own as files. */
export function TransferView() {
  const { transferring, opened } = useManagerStore();
  const preview = useTransferState('preview');
  const { allowExport } = useManaged();
  useEffect(() => {
    void opened.then(() => transferring.lookBack());
  }, [opened, transferring]);
  return (
    <section className="tool-page transfer" aria-label={i18n.t('transfer.title')}>
      <h2>{i18n.t('transfer.importTitle')}</h2>
      <p>{i18n.t('transfer.importIntro')}</p>
      <FileInput />
      <ImportProgress />
      <TransferStatusLine />
      {preview && <ImportPreviewBox preview={preview} />}
      {allowExport && <Export />}
    </section>
  );
}

function FileInput() {
  const { transferring } = useManagerStore();
  const isBusy = useTransferState('busy') !== null;
  const read = async (file: File | undefined) => {
    if (file) await transferring.preview(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <DropZone
      className="drop compact"
      aria-label={i18n.t('transfer.importTitle')}
      onDrop={({ items }) => {
        const file = items.find((item) => item.kind === 'file');
        if (file) void file.getFile().then(read);
      }}
    >
      <span className="drop-words">{i18n.t('transfer.formatsKnown')}</span>
      <FileTrigger onSelect={(files) => void read(files?.[0])}>
        <Button className="button go" isDisabled={isBusy}>
          {i18n.t('transfer.choose')}
        </Button>
      </FileTrigger>
    </DropZone>
  );
}

function Export() {
  const { transferring } = useManagerStore();
  const save = async (format: ExportFormat) => {
    const file = await transferring.exportOwn(format, i18n.t('transfer.fileName'));
    if (file) downloadFile(file);
  };
  return (
    <>
      <h2>{i18n.t('transfer.exportTitle')}</h2>
      <p>{i18n.t('transfer.exportIntro')}</p>
      <div className="transfer-acts">
        {(Object.keys(EXPORTS) as ExportFormat[]).map((format) => (
          <Button key={format} className="button" onPress={() => void save(format)}>
            {i18n.t(format === 'docx' ? 'transfer.docx' : formatWords[format])}
          </Button>
        ))}
      </div>
    </>
  );
}
