import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { useManagerStore } from '../manager-context';
import { useManaged } from './use-managed';

/** What the organisation has set, and its sites to be enabled by one click; nothing where it has set none. */
export function ManagedBox() {
  const { services } = useManagerStore();
  const { sites, allowExport } = useManaged();
  const [isDone, setDone] = useState(false);
  if (sites.length === 0 && allowExport) return null;
  return (
    <>
      <h2>{i18n.t('managed.title')}</h2>
      {!allowExport && <p>{i18n.t('managed.noExport')}</p>}
      {sites.length > 0 && (
        <>
          <p>{i18n.t('managed.sites', [sites.join('、')])}</p>
          <div className="keep-acts">
            <Button
              className="button"
              isDisabled={isDone}
              onPress={() => void services.enableSites(sites).then(setDone)}
            >
              {i18n.t(isDone ? 'managed.enabled' : 'managed.enable')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
