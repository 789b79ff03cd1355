import './FilterChips.css';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { FilterPopover } from '../lazy-parts';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { FilterChip } from './FilterChip';
import { chipsInLine, countChosen, NO_LABELS } from '../../shared/facet-counts';
import { useFittingCount } from './use-fitting-count';

/** The most frequent functions, themes and forms of the results as filters, with how many entries each would leave. */
export function FilterChips() {
  const store = useSidebarStore();
  const labels = useSidebarState('labels');
  const facets = useSidebarState('results')?.facets;
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLFieldSetElement>(null);
  const chips = facets ? chipsInLine(facets, labels) : [];
  const fitting = useFittingCount(line);
  const hasChosen = countChosen(labels) > 0;
  return (
    <fieldset ref={line} className="filter-chips" aria-label={i18n.t('filter.name')}>
      {chips.map((chip, at) => (
        <FilterChip
          key={`${chip.list}-${chip.label}`}
          chip={chip}
          isLeftOut={!chip.isChosen && at >= fitting}
        />
      ))}
      <button
        ref={trigger}
        type="button"
        className="chip"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        disabled={!facets}
        onClick={() => setOpen(true)}
      >
        {i18n.t('filter.more')}
      </button>
      {hasChosen && (
        <button type="button" className="link quiet" onClick={() => store.chooseLabels(NO_LABELS)}>
          {i18n.t('filter.clear')}
        </button>
      )}
      {isOpen && <FilterPopover triggerRef={trigger} onClose={() => setOpen(false)} />}
    </fieldset>
  );
}
