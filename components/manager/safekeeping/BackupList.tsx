import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import type { PlacedBackup } from '@/lib/backup/places/types';
import { formatMoment } from '../format-moment';

interface BackupListProps {
  title: string;
  note?: string;
  backups: readonly PlacedBackup[];
  onChoose: (name: string) => void;
}

/** Backups by time, each of which can be looked into; of a long list the later ones are folded away. */
export function BackupList({ title, note, backups, onChoose }: BackupListProps) {
  return (
    <details className="backup-list">
      <summary>
        {title} <small>{i18n.t('manager.count', [backups.length])}</small>
      </summary>
      {note && <p>{note}</p>}
      <ul aria-label={title}>
        {backups.map(({ name, time, size }) => (
          <li key={name}>
            <span>{formatMoment(time)}</span>
            <small>{i18n.t('backup.size', [Math.max(1, Math.round(size / 1000))])}</small>
            <Button
              className="button small"
              aria-label={`${i18n.t('backup.lookInto')}：${formatMoment(time)}`}
              onPress={() => onChoose(name)}
            >
              {i18n.t('backup.lookInto')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
