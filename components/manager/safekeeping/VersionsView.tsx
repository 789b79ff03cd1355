import './Safekeeping.css';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { bodyOf } from '@/lib/entry';
import type { EntryVersion } from '@/lib/library';
import { formatMoment } from '../format-moment';
import { RecoveryStatusLine } from './RecoveryStatusLine';
import type { EntryHistory, Recovering } from './store/recovering';
import { useField, useSafekeepingStores, useWhileShown } from './use-safekeeping';
import { VersionDifference } from './VersionDifference';

/** 旧版: what an entry was before, with the difference to what it is now; any of them can be made the entry again. */
export function VersionsView({ id }: { id: string }) {
  const stores = useSafekeepingStores();
  return (
    <section className="tool-page keep" aria-label={i18n.t('keeping.versions')}>
      <h2>{i18n.t('keeping.versions')}</h2>
      {stores && <Versions recovering={stores.recovering} id={id} />}
    </section>
  );
}

function Versions({ recovering, id }: { recovering: Recovering; id: string }) {
  useWhileShown((signal) => void recovering.openHistory(id, signal), id);
  const history = useField(recovering.state, 'history');
  if (!history) return <p>{i18n.t('manager.opening')}</p>;
  return (
    <>
      <p>
        <a className="link" href="#mine">
          {i18n.t('keeping.backToMine')}
        </a>
      </p>
      <RecoveryStatusLine recovering={recovering} />
      {history.versions.length === 0 ? (
        <p>{i18n.t('keeping.noVersions')}</p>
      ) : (
        <History recovering={recovering} history={history} />
      )}
    </>
  );
}

function History({ recovering, history }: { recovering: Recovering; history: EntryHistory }) {
  const { entry, versions } = history;
  const isBusy = useField(recovering.state, 'isBusy');
  const [chosen, setChosen] = useState<string | null>(null);
  const version = versions.find((one) => one.version === chosen) ?? versions[0];
  if (!version) return null;
  return (
    <div className="versions">
      <ul className="versions-list" aria-label={i18n.t('keeping.versions')}>
        {versions.map((one) => (
          <li key={one.version}>
            <button
              type="button"
              aria-pressed={one === version}
              onClick={() => setChosen(one.version)}
            >
              {i18n.t('keeping.until', [formatMoment(one.savedAt)])}
              <small>{summaryOf(one)}</small>
            </button>
          </li>
        ))}
      </ul>
      <div className="version">
        <VersionDifference version={version} entry={entry} />
        <Button
          className="button go"
          isDisabled={isBusy}
          onPress={() => void recovering.restoreVersion(version.version)}
        >
          {i18n.t('keeping.restoreVersion')}
        </Button>
      </div>
    </div>
  );
}

function summaryOf(version: EntryVersion): string {
  return version.title ?? bodyOf(version).slice(0, 24);
}
