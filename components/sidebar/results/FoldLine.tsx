import './FoldLine.css';
import type { KeyboardEvent, Ref } from 'react';
import { i18n } from '../../shared/cached-i18n';
import { useReturnToField } from '../focus-context';
import { useSidebarStore } from '../sidebar-context';
import type { Row } from '../store/state';
import { nameOf } from './name-of';

interface FoldLineProps {
  ref: Ref<HTMLDivElement>;
  row: Row;
  isUnfolded: boolean;
  isCurrent: boolean;
  virtualIndex: number;
}

/** How many near-identical entries are folded under a row: a button that shows them in place. Only the chosen row's is on the way of Tab. */
export function FoldLine({ ref, row, isUnfolded, isCurrent, virtualIndex }: FoldLineProps) {
  const store = useSidebarStore();
  const returnToField = useReturnToField();
  const { id } = row.entry;
  const label = foldLabel(row, isUnfolded);

  const onKeyDown = (event: KeyboardEvent) => {
    const isMove = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (event.key !== 'Escape' && !isMove) return;
    event.preventDefault();
    event.stopPropagation();
    if (isMove) store.move(event.key === 'ArrowUp' ? 'previous' : 'next');
    returnToField();
  };
  return (
    <div
      ref={ref}
      className={`fold-line${isCurrent ? ' current' : ''}`}
      data-row={id}
      data-index={virtualIndex}
    >
      <button
        type="button"
        className="link quiet"
        tabIndex={isCurrent ? 0 : -1}
        aria-expanded={isUnfolded}
        aria-label={i18n.t('row.foldOf', [label, nameOf(row.entry)])}
        onKeyDown={onKeyDown}
        onClick={() => {
          store.unfolding.toggle(id);
          returnToField();
        }}
      >
        {label}
      </button>
    </div>
  );
}

/** “另有 2 条相近”, or the way back. */
export function foldLabel(row: Row, isUnfolded: boolean): string {
  const count = row.hit.grouped?.length ?? 0;
  return i18n.t(isUnfolded ? 'row.unfolded' : 'row.folded', [count]);
}
