import './Safekeeping.css';
import { i18n } from '#i18n';
import { BackupList } from './BackupList';
import { BackupStatusLine } from './BackupStatusLine';
import { FileChooser } from './FileChooser';
import { LastBackupLine } from './LastBackupLine';
import { PlaceBox } from './PlaceBox';
import { RestoreBox } from './RestoreBox';
import type { BackingUp } from './store/backing-up';
import { TakeBackup } from './TakeBackup';
import { useField, useSafekeepingStores, useWhileShown } from './use-safekeeping';

/** 备份: taking one, where they go by themselves, and getting everything back. */
export function BackupView() {
  const stores = useSafekeepingStores();
  return (
    <section className="tool-page keep" aria-label={i18n.t('backup.title')}>
      <h2>{i18n.t('backup.title')}</h2>
      <p>{i18n.t('backup.intro')}</p>
      {stores && <Backups backingUp={stores.backingUp} />}
    </section>
  );
}

function Backups({ backingUp }: { backingUp: BackingUp }) {
  useWhileShown((signal) => void backingUp.open(signal), backingUp);
  const known = useField(backingUp.state, 'known');
  const listed = useField(backingUp.state, 'listed');
  const copies = useField(backingUp.state, 'copies');
  const isBusy = useField(backingUp.state, 'isBusy');
  const reading = useField(backingUp.state, 'reading');
  if (!known) return <p>{i18n.t('manager.opening')}</p>;
  return (
    <>
      <LastBackupLine backingUp={backingUp} known={known} />
      <TakeBackup backingUp={backingUp} hasPlace={known.place.kind !== 'none'} />
      <BackupStatusLine backingUp={backingUp} />
      <h2>{i18n.t('backup.automatic')}</h2>
      <PlaceBox backingUp={backingUp} known={known} />
      <h2>{i18n.t('backup.restoreTitle')}</h2>
      <p>{i18n.t('backup.restoreIntro')}</p>
      <FileChooser
        label={i18n.t('backup.chooseFile')}
        isDisabled={isBusy}
        onFile={(name, bytes) => void backingUp.preview(name, bytes)}
      />
      {reading && <RestoreBox key={reading.name} backingUp={backingUp} reading={reading} />}
      {listed?.ok && listed.value.length > 0 && (
        <BackupList
          title={i18n.t('backup.listed')}
          backups={listed.value}
          onChoose={(name) => void backingUp.previewListed(name)}
        />
      )}
      {copies.length > 0 && (
        <BackupList
          title={i18n.t('backup.copies')}
          note={i18n.t('backup.copiesNote')}
          backups={copies}
          onChoose={(name) => void backingUp.previewCopy(name)}
        />
      )}
    </>
  );
}
