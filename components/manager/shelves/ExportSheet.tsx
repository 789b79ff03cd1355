import { i18n } from '#i18n';
import { downloadFile } from '../../shared/download-file';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { useManagerStore } from '../manager-context';
import { EXPORTS, type ExportFormat } from '../store/transferring';
import { formatWords } from '../transfer/words';
import { useChosenIds } from './chosen-context';

/** Saves the chosen entries as a file of another program. */
export function ExportSheet(trigger: SheetTrigger) {
  const { transferring } = useManagerStore();
  const ids = useChosenIds();
  const save = async (format: ExportFormat) => {
    trigger.onClose();
    const file = await transferring.exportOwn(format, i18n.t('transfer.fileName'), ids);
    if (file) downloadFile(file);
  };
  return (
    <Sheet {...trigger} title={i18n.t('shelves.export')} placement="bottom start">
      <ul className="shelf-choices" aria-label={i18n.t('shelves.export')}>
        {(Object.keys(EXPORTS) as ExportFormat[]).map((format) => (
          <li key={format}>
            <button type="button" onClick={() => void save(format)}>
              {i18n.t(format === 'docx' ? 'transfer.docx' : formatWords[format])}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
