import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { bodyOf } from '@/lib/entry';
import type { SeenPack } from '@/lib/office/pack-services';
import { formatCount } from '../format-count';
import { useField } from '../safekeeping/use-safekeeping';
import type { Packing } from './store/packing';

/** Entries that are listed; the figures count all. */
const LISTED = 20;

/** What a pack is and what taking it changes, before anything is written. */
export function SeenPackBox({ packing, seen }: { packing: Packing; seen: SeenPack }) {
  const isBusy = useField(packing.state, 'isBusy');
  const { pack, change } = seen;
  const { added, changed, removed } = change;
  const differing = new Set([...added, ...changed]);
  const rows = pack.entries.filter(({ id }) => differing.has(id)).slice(0, LISTED);
  return (
    <section className="restore" aria-label={i18n.t('pack.preview')}>
      <p>
        <strong>{pack.title}</strong>{' '}
        {i18n.t('pack.figures', [String(pack.version), formatCount(pack.entries.length)])}
      </p>
      {pack.notes !== '' && <p>{pack.notes}</p>}
      <p>
        {i18n.t('pack.change', [
          formatCount(added.length),
          formatCount(changed.length),
          formatCount(removed.length),
        ])}
      </p>
      <ul className="restore-rows">
        {rows.map((entry) => (
          <li key={entry.id}>{bodyOf(entry).slice(0, 120)}</li>
        ))}
      </ul>
      <div className="keep-acts">
        <Button className="button go" isDisabled={isBusy} onPress={() => void packing.take()}>
          {i18n.t('pack.takeIt')}
        </Button>
        <Button className="button" onPress={() => packing.discard()}>
          {i18n.t('pack.discard')}
        </Button>
      </div>
    </section>
  );
}
