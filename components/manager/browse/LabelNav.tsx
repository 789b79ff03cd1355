import './LabelNav.css';
import { i18n } from '#i18n';
import type { FacetName } from '@/lib/entry';
import { type Chip, chipsOf, toggleLabel } from '../../shared/facet-counts';
import { labelListWords } from '../../shared/words';
import { useManagerState, useManagerStore } from '../manager-context';

interface LabelNavProps {
  list: FacetName;
  isOpenAtFirst?: boolean;
}

/** The labels of a list in its own order, each with how many entries it would leave; one of each list can be chosen. */
export function LabelNav({ list, isOpenAtFirst = false }: LabelNavProps) {
  const { browsing } = useManagerStore();
  const labels = useManagerState('labels');
  const facets = useManagerState('results')?.facets;
  const chips = facets ? chipsOf(list, facets, labels) : [];
  const choose = (chip: Chip) => {
    const others = { ...labels, [list]: [] };
    browsing.filter(chip.isChosen ? others : toggleLabel(others, chip));
  };
  const words = i18n.t(labelListWords[list]);
  return (
    <details className="label-nav" open={isOpenAtFirst}>
      <summary>{words}</summary>
      <ul aria-label={words}>
        {chips.map((chip) => (
          <li key={chip.label}>
            <button type="button" aria-pressed={chip.isChosen} onClick={() => choose(chip)}>
              {chip.label}
              <i>{chip.count}</i>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
