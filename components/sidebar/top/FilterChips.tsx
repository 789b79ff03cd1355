import './FilterChips.css';
import { useRef } from 'react';
import { i18n } from '../../shared/cached-i18n';
import { PopoverButton } from '../../shared/PopoverButton';
import { FilterPopover } from '../lazy-parts';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { FilterChip } from './FilterChip';
import { chipsInLine, countChosen, NO_LABELS } from '../../shared/facet-counts';
import { useFittingCount } from './use-fitting-count';

/** The most frequent functions, themes and forms of the results as filters, with how many entries each would leave. */
export function FilterChips() {
  const store = useSidebarStore();
  const facets = useSidebarState('facets');
  const labels = useSidebarState('labels');
  const line = useRef<HTMLFieldSetElement>(null);
  const chips = facets ? chipsInLine(facets, labels) : [];
  const fitting = useFittingCount(line);
  const hasChosen = countChosen(labels) > 0;
  return (
    <fieldset ref={line} className="filter-chips" aria-label={i18n.t('filter.name')}>
      <OfficeChip />
      {chips.map((chip, at) => (
        <FilterChip
          key={`${chip.list}-${chip.label}`}
          chip={chip}
          isLeftOut={!chip.isChosen && at >= fitting}
        />
      ))}
      <PopoverButton className="chip" isDisabled={!facets} Popover={FilterPopover}>
        {i18n.t('filter.more')}
      </PopoverButton>
      {hasChosen && (
        <button type="button" className="link quiet" onClick={() => store.chooseLabels(NO_LABELS)}>
          {i18n.t('filter.clear')}
        </button>
      )}
    </fieldset>
  );
}

/** 办公室: only what others share and the packs that were taken. Nothing where there is none, but for a chosen one. */
function OfficeChip() {
  const store = useSidebarStore();
  const isChosen = useSidebarState('tab') === 'office';
  const count = useSidebarState('facets')?.office ?? 0;
  if (!isChosen && count === 0) return null;
  return (
    <button
      type="button"
      className={isChosen ? 'chip on' : 'chip'}
      aria-pressed={isChosen}
      onClick={() => store.chooseTab(isChosen ? 'all' : 'office')}
    >
      {i18n.t('tabs.office')} <span className="chip-count">{count}</span>
    </button>
  );
}
