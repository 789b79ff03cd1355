import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { type Chip, toggleLabel } from '../../shared/facet-counts';

interface FilterChipProps {
  chip: Chip;
  /** No room for it in the line; it keeps its size, so that it can be measured. */
  isLeftOut?: boolean;
}

/** One label as a filter: pressed when chosen. */
export function FilterChip({ chip, isLeftOut = false }: FilterChipProps) {
  const store = useSidebarStore();
  const labels = useSidebarState('labels');
  return (
    <button
      type="button"
      className={chip.isChosen ? 'chip on' : isLeftOut ? 'chip left-out' : 'chip'}
      data-chip
      aria-pressed={chip.isChosen}
      onClick={() => store.chooseLabels(toggleLabel(labels, chip))}
    >
      {chip.label} <span className="chip-count">{chip.count}</span>
    </button>
  );
}
