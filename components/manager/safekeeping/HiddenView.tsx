import './Safekeeping.css';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { KeptList } from './KeptList';
import { KeptRow } from './KeptRow';
import { formatMoment } from '../format-moment';
import { RecoveryStatusLine } from './RecoveryStatusLine';
import type { Recovering } from './store/recovering';
import { useField, useSafekeepingStores, useWhileShown } from './use-safekeeping';

/** 隐藏的: entries that the user wants to see no more, and how to see them again. */
export function HiddenView() {
  const stores = useSafekeepingStores();
  return (
    <section className="tool-page keep long" aria-label={i18n.t('keeping.hidden')}>
      <h2>{i18n.t('keeping.hidden')}</h2>
      <p>{i18n.t('keeping.hiddenIntro')}</p>
      {stores && <Hidden recovering={stores.recovering} />}
    </section>
  );
}

function Hidden({ recovering }: { recovering: Recovering }) {
  useWhileShown((signal) => void recovering.openHidden(signal), recovering);
  const hidden = useField(recovering.state, 'hidden');
  if (!hidden) return <p>{i18n.t('manager.opening')}</p>;
  return (
    <>
      <RecoveryStatusLine recovering={recovering} />
      {hidden.length === 0 && <p>{i18n.t('keeping.hiddenEmpty')}</p>}
      <KeptList label={i18n.t('keeping.hidden')} rows={hidden} keyOf={({ id }) => id}>
        {(entry, place) => (
          <KeptRow
            key={entry.id}
            entry={entry}
            place={place}
            facts={[i18n.t('keeping.hiddenAt', [formatMoment(entry.hiddenAt)])]}
          >
            {(name) => (
              <Button
                className="button small"
                aria-label={`${i18n.t('keeping.show')}：${name}`}
                onPress={() => void recovering.show(entry.id)}
              >
                {i18n.t('keeping.show')}
              </Button>
            )}
          </KeptRow>
        )}
      </KeptList>
    </>
  );
}
