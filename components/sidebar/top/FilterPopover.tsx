import './FilterPopover.css';
import { i18n } from '#i18n';
import { FACET_NAMES } from '@/lib/entry';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { labelListWords } from '../../shared/words';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { FilterChip } from './FilterChip';
import { chipsOf, countChosen, NO_LABELS } from '../../shared/facet-counts';

/** All functions, themes and forms of the results; several may be chosen. */
export function FilterPopover(trigger: SheetTrigger) {
  const store = useSidebarStore();
  const labels = useSidebarState('labels');
  const facets = useSidebarState('facets');
  if (!facets) return null;
  return (
    <Sheet {...trigger} title={i18n.t('filter.moreTitle')}>
      {FACET_NAMES.map((list) => (
        <section key={list} className="filter-list" aria-label={i18n.t(labelListWords[list])}>
          <h3>{i18n.t(labelListWords[list])}</h3>
          <div>
            {chipsOf(list, facets, labels).map((chip) => (
              <FilterChip key={chip.label} chip={chip} />
            ))}
          </div>
        </section>
      ))}
      <button
        type="button"
        className="link"
        disabled={countChosen(labels) === 0}
        onClick={() => store.chooseLabels(NO_LABELS)}
      >
        {i18n.t('filter.clearAll')}
      </button>
    </Sheet>
  );
}
