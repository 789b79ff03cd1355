import './Safekeeping.css';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import type { TrashedEntry } from '@/lib/library';
import { ConfirmButton } from './ConfirmButton';
import { KeptList } from './KeptList';
import { KeptRow } from './KeptRow';
import { formatCount } from '../format-count';
import { formatMoment } from '../format-moment';
import { RecoveryStatusLine } from './RecoveryStatusLine';
import type { Recovering } from './store/recovering';
import { useField, useSafekeepingStores, useWhileShown } from './use-safekeeping';
import { withChosen } from '../with-chosen';

/** In ms. */
const DAY = 24 * 60 * 60 * 1000;

/** 回收站: what was deleted, how long it stays, and the way back. */
export function TrashView() {
  const stores = useSafekeepingStores();
  return (
    <section className="tool-page keep long" aria-label={i18n.t('keeping.trash')}>
      <h2>{i18n.t('keeping.trash')}</h2>
      <p>{i18n.t('keeping.trashIntro')}</p>
      {stores && <Trash recovering={stores.recovering} />}
    </section>
  );
}

function Trash({ recovering }: { recovering: Recovering }) {
  useWhileShown((signal) => void recovering.openTrash(signal), recovering);
  const trash = useField(recovering.state, 'trash');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (!trash) return <p>{i18n.t('manager.opening')}</p>;
  const ids = trash.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  return (
    <>
      <TrashActs
        recovering={recovering}
        ids={ids}
        all={trash.length}
        onChooseAll={() =>
          setChosen(new Set(ids.length === trash.length ? [] : trash.map(({ id }) => id)))
        }
      />
      <RecoveryStatusLine recovering={recovering} />
      {trash.length === 0 && <p>{i18n.t('keeping.trashEmpty')}</p>}
      <KeptList label={i18n.t('keeping.trash')} rows={trash} keyOf={({ id }) => id}>
        {(entry, place) => (
          <KeptRow
            key={entry.id}
            entry={entry}
            place={place}
            facts={[i18n.t('keeping.deletedAt', [formatMoment(entry.deletedAt)]), stayOf(entry)]}
            isChosen={chosen.has(entry.id)}
            onChoose={(isChosen) => setChosen(withChosen(chosen, entry.id, isChosen))}
          >
            {(name) => (
              <Button
                className="button small"
                aria-label={`${i18n.t('keeping.restore')}：${name}`}
                onPress={() => void recovering.restore([entry.id])}
              >
                {i18n.t('keeping.restore')}
              </Button>
            )}
          </KeptRow>
        )}
      </KeptList>
    </>
  );
}

interface TrashActsProps {
  recovering: Recovering;
  ids: readonly string[];
  all: number;
  onChooseAll: () => void;
}

function TrashActs({ recovering, ids, all, onChooseAll }: TrashActsProps) {
  const isBusy = useField(recovering.state, 'isBusy');
  if (all === 0) return null;
  const none = ids.length === 0;
  return (
    <div className="keep-acts" role="toolbar" aria-label={i18n.t('keeping.acts')}>
      <Button className="button" isDisabled={isBusy} onPress={onChooseAll}>
        {i18n.t(ids.length === all ? 'keeping.chooseNone' : 'keeping.chooseAll')}
      </Button>
      <Button
        className="button go"
        isDisabled={isBusy || none}
        onPress={() => void recovering.restore(ids)}
      >
        {i18n.t('keeping.restoreChosen', [ids.length])}
      </Button>
      <ConfirmButton
        label={i18n.t('keeping.deleteChosen', [ids.length])}
        question={i18n.t('keeping.deleteQuestion', [ids.length])}
        isDisabled={isBusy || none}
        onConfirm={() => void recovering.deleteForGood(ids)}
      />
      <ConfirmButton
        label={i18n.t('keeping.empty')}
        question={i18n.t('keeping.emptyQuestion', [formatCount(all)])}
        isDisabled={isBusy}
        onConfirm={() => void recovering.emptyTrash()}
      />
    </div>
  );
}

function stayOf({ stays }: TrashedEntry): string {
  if (stays === null) return i18n.t('keeping.staysForGood');
  return i18n.t('keeping.stays', [Math.max(1, Math.ceil(stays / DAY))]);
}
