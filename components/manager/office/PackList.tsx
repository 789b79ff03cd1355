import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { ConfirmButton } from '../safekeeping/ConfirmButton';
import { formatCount } from '../format-count';
import { useField } from '../safekeeping/use-safekeeping';
import type { ListedPack, Packing } from './store/packing';

/** The packs that were taken: an update to look at, hiding and removing. */
export function PackList({ packing }: { packing: Packing }) {
  const packs = useField(packing.state, 'packs');
  if (packs.length === 0) return null;
  return (
    <ul className="office-people" aria-label={i18n.t('pack.title')}>
      {packs.map((pack) => (
        <Pack key={pack.id} packing={packing} pack={pack} />
      ))}
    </ul>
  );
}

function Pack({ packing, pack }: { packing: Packing; pack: ListedPack }) {
  const isBusy = useField(packing.state, 'isBusy');
  const { id, title, version, count, notes, isHidden, source } = pack;
  const figures = i18n.t('pack.figures', [String(version), formatCount(count)]);
  return (
    <li>
      <strong>{title}</strong>
      <small>{[figures, notes].filter((each) => each !== '').join(' · ')}</small>
      <span className="office-acts">
        {source?.hasUpdate && (
          <Button
            className="button small go"
            isDisabled={isBusy}
            onPress={() => void packing.readUpdate(id)}
          >
            {i18n.t('pack.update')}
          </Button>
        )}
        <Button
          className="button small"
          aria-label={`${i18n.t(isHidden ? 'keeping.show' : 'row.hide')}：${title}`}
          isDisabled={isBusy}
          onPress={() => void packing.hide(id, !isHidden)}
        >
          {i18n.t(isHidden ? 'keeping.show' : 'row.hide')}
        </Button>
        <ConfirmButton
          className="button small"
          label={i18n.t('pack.remove')}
          question={i18n.t('pack.removeQuestion', [title])}
          isDisabled={isBusy}
          onConfirm={() => void packing.remove(id)}
        />
      </span>
    </li>
  );
}
