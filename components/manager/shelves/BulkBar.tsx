import './Shelves.css';
import { i18n } from '#i18n';
import { PopoverButton } from '../../shared/PopoverButton';
import { ShareAct } from '../office/lazy-office-parts';
import { useManaged } from '../office/use-managed';
import { useManagerState, useManagerStore, useShelvingState } from '../manager-context';
import { formatCount } from '../format-count';
import { BulkStatus } from './BulkStatus';
import { ExportSheet } from './ExportSheet';
import { LabelActs } from './LabelActs';

/** What can be done with the chosen entries, above their table; each act is one undo. */
export function BulkBar() {
  const { browsing, shelving } = useManagerStore();
  const mode = useManagerState('mode');
  const chosen = useManagerState('chosen');
  const length = useManagerState('results')?.length ?? 0;
  const isBusy = useShelvingState('running') !== null;
  const { allowExport } = useManaged();
  if (mode !== 'stored') return null;
  const ids = [...chosen];
  const isDisabled = isBusy || ids.length === 0;
  return (
    <div className="bulk">
      <div className="bulk-acts" role="toolbar" aria-label={i18n.t('shelves.acts')}>
        <output className="bulk-count">
          {i18n.t('shelves.chosen', [formatCount(ids.length)])}
        </output>
        <button
          type="button"
          className="link"
          disabled={length === 0}
          aria-keyshortcuts="Control+A"
          onClick={() => void browsing.chooseAll()}
        >
          {i18n.t('shelves.chooseAll')}
        </button>
        <LabelActs isDisabled={isDisabled} />
        <PinButton isDisabled={isDisabled} />
        <button
          type="button"
          className="button small"
          disabled={isDisabled}
          aria-keyshortcuts="H"
          onClick={() => void shelving.setHidden(ids, true)}
        >
          {i18n.t('shelves.hide')}
        </button>
        <button
          type="button"
          className="button small"
          disabled={isDisabled}
          aria-keyshortcuts="Delete"
          onClick={() => void shelving.remove(ids)}
        >
          {i18n.t('shelves.remove')}
        </button>
        {allowExport && (
          <PopoverButton className="button small" isDisabled={isDisabled} Popover={ExportSheet}>
            {i18n.t('shelves.export')}
          </PopoverButton>
        )}
        <ShareAct ids={ids} />
      </div>
      <BulkStatus />
    </div>
  );
}

/** Pins all that are chosen; where those that are shown are all pinned, it takes the pins off. */
function PinButton({ isDisabled }: { isDisabled: boolean }) {
  const { shelving } = useManagerStore();
  const rows = useManagerState('results')?.rows;
  const chosen = useManagerState('chosen');
  const shown = [...(rows?.values() ?? [])].filter(({ entry }) => chosen.has(entry.id));
  const areAllPinned = shown.length > 0 && shown.every(({ entry }) => entry.pinned);
  return (
    <button
      type="button"
      className="button small"
      disabled={isDisabled}
      aria-keyshortcuts="*"
      onClick={() => void shelving.setPinned([...chosen], !areAllPinned)}
    >
      {i18n.t(areAllPinned ? 'row.unpin' : 'row.pin')}
    </button>
  );
}
