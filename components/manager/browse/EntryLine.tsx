/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table whose rows lie where the virtualiser puts them; the layout of table elements can't do that */
import { memo } from 'react';
import { i18n } from '#i18n';
import type { EntryRow } from '../store/state';
import { EntryText } from './EntryText';

interface EntryLineProps {
  /** Undefined until it is read. */
  row: EntryRow | undefined;
  /** Its place from 0, and where it begins, in px. */
  at: number;
  start: number;
  isCurrent: boolean;
  isChosen: boolean;
}

/** Returns the id of a row's element. */
export function rowId(at: number): string {
  return `entry-row-${at}`;
}

/** One row of the table. */
export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const { row, at, start, isCurrent, isChosen } = props;
  const classes = ['entries-row', 'entry', isCurrent && 'current', isChosen && 'chosen'];
  const entry = row?.entry;
  return (
    <div
      role="row"
      id={rowId(at)}
      className={classes.filter(Boolean).join(' ')}
      aria-rowindex={at + 2}
      aria-selected={isChosen}
      aria-busy={row === undefined}
      data-at={at}
      data-entry-id={entry?.id}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="rowheader" aria-colindex={1} className="entry-text">
        <span className="entry-tick" aria-hidden />
        <div className="entry-line">{row && <EntryText row={row} />}</div>
        {entry?.pinned && (
          <span className="entry-pin" role="img" aria-label={i18n.t('row.pinned')}>
            ★
          </span>
        )}
      </div>
      <div role="gridcell" aria-colindex={2} className="entry-label">
        {entry?.function ?? ''}
      </div>
      <div role="gridcell" aria-colindex={3} className="entry-label">
        {entry?.themes.join('、')}
      </div>
      <div role="gridcell" aria-colindex={4} className="entry-label">
        {entry?.forms.join('、')}
      </div>
      <div role="gridcell" aria-colindex={5} className="entry-label">
        {entry === undefined || entry.uses === 0 ? '' : entry.uses}
      </div>
    </div>
  );
});
