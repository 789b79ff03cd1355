import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { downloadFile } from '../../shared/download-file';
import { useManaged } from '../office/use-managed';
import type { BackingUp } from './store/backing-up';
import { useField } from './use-safekeeping';

/** The buttons that take a backup now: into the chosen place where there is one, and as a file. */
export function TakeBackup({ backingUp, hasPlace }: { backingUp: BackingUp; hasPlace: boolean }) {
  const isBusy = useField(backingUp.state, 'isBusy');
  const { allowExport } = useManaged();
  const handOver = async () => {
    const file = await backingUp.makeFile();
    if (file) downloadFile({ name: file.last.name, bytes: new Uint8Array(file.bytes) });
  };
  return (
    <div className="keep-acts">
      {(hasPlace || allowExport) && (
        <Button
          className="button go"
          isDisabled={isBusy}
          onPress={() => void (hasPlace ? backingUp.backUp() : handOver())}
        >
          {i18n.t('backup.now')}
        </Button>
      )}
      {hasPlace && allowExport && (
        <Button className="button" isDisabled={isBusy} onPress={() => void handOver()}>
          {i18n.t('backup.download')}
        </Button>
      )}
    </div>
  );
}
