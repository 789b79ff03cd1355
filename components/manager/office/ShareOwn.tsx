import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { formatCount } from '../format-count';
import { useField } from '../safekeeping/use-safekeeping';
import { OwnPicker } from './OwnPicker';
import type { Sharing } from './store/sharing';

/** How many of one's own entries are shared, and the choice of more, or of some to take back. */
export function ShareOwn({ sharing }: { sharing: Sharing }) {
  const shared = useField(sharing.state, 'shared');
  const isBusy = useField(sharing.state, 'isBusy');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const isAllShared = chosen.size > 0 && [...chosen].every((id) => shared.has(id));
  const act = (isShared: boolean) => {
    const ids = [...chosen].filter((id) => shared.has(id) !== isShared);
    void sharing.share(ids, isShared).then(() => setChosen(new Set()));
  };
  return (
    <>
      <p>{i18n.t('office.ownCount', [formatCount(shared.size)])}</p>
      <OwnPicker
        sharing={sharing}
        chosen={chosen}
        onChoose={setChosen}
        markOf={({ id }) => (shared.has(id) ? i18n.t('office.isShared') : null)}
      />
      <div className="keep-acts">
        <Button
          className="button go"
          isDisabled={isBusy || chosen.size === 0 || isAllShared}
          onPress={() => act(true)}
        >
          {i18n.t('office.share')}
        </Button>
        <Button
          className="button"
          isDisabled={isBusy || ![...chosen].some((id) => shared.has(id))}
          onPress={() => act(false)}
        >
          {i18n.t('office.unshare')}
        </Button>
      </div>
    </>
  );
}
