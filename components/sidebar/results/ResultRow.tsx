import './ResultRow.css';
import { memo, type Ref } from 'react';
import { i18n } from '../../shared/cached-i18n';
import { FACET_NAMES, facetValuesOf, isBuiltIn } from '@/lib/entry';
import type { ShownEntry } from '@/lib/library';
import { PinIcon } from '../../shared/icons';
import { kindWords } from '../../shared/words';
import type { OpenPanel, Row } from '../store/state';
import { optionAttributes } from './combobox';
import { foldLabel } from './FoldLine';
import { markText } from '../../shared/highlight';
import { shownPieces } from '../../shared/shown-pieces';
import { speechNumber } from '../../shared/speech-number';
import { MarkedPieces, MarkedText } from '../../shared/TextPieces';

interface ResultRowProps {
  ref: Ref<HTMLDivElement>;
  listId: string;
  row: Row;
  isCurrent: boolean;
  isHovered: boolean;
  /** What lies open below; a fill panel shows the text itself. */
  opens: OpenPanel['shows'] | null;
  /** Place among all results, from 0, and how many there are. */
  place: number;
  count: number;
  virtualIndex: number;
  onChoose: () => void;
}

/** One result: the text largest, everything about it small and quiet. */
export function ResultRow({ ref, listId, onChoose, ...props }: ResultRowProps) {
  const { row, isCurrent, isHovered, opens, place } = props;
  const { entry } = row;
  const className = [
    'row',
    isCurrent && 'current',
    isHovered && 'hovered',
    opens && 'open',
    row.hit.grouped && !opens && 'folds',
    row.under && 'under',
  ];
  return (
    <div
      {...optionAttributes(listId, place, { isChosen: isCurrent, onChoose })}
      ref={ref}
      className={className.filter(Boolean).join(' ')}
      data-entry-id={entry.id}
      data-row={entry.id}
      data-index={props.virtualIndex}
      aria-posinset={place + 1}
      aria-setsize={props.count}
    >
      <RowContent row={row} isOpen={opens === 'fill'} />
      {row.hit.grouped && <span className="visually-hidden">{foldLabel(row, false)}</span>}
    </div>
  );
}

const RowContent = memo(function RowContent({ row, isOpen }: { row: Row; isOpen: boolean }) {
  const { entry, hit } = row;
  const hasHead = entry.kind !== 'phrase' || entry.title !== undefined;
  return (
    <>
      {hasHead && (
        <div className="row-head">
          {entry.kind !== 'phrase' && <span className="kind">{i18n.t(kindWords[entry.kind])}</span>}
          {entry.title !== undefined && (
            <strong>
              <MarkedText segments={markText(entry.title, hit.titleRanges)} />
            </strong>
          )}
        </div>
      )}
      {!isOpen && (
        <>
          <p className={`row-text ${entry.kind}`}>
            <MarkedPieces pieces={shownPieces(entry, hit.ranges)} />
          </p>
          <RowMeta entry={entry} />
        </>
      )}
    </>
  );
});

function RowMeta({ entry }: { entry: ShownEntry }) {
  const named = FACET_NAMES.filter((name) => name !== 'functions');
  const labels = [...named.flatMap((name) => facetValuesOf(name, entry)), ...entry.tags];
  return (
    <div className="row-meta">
      {entry.pinned && (
        <span className="row-pin">
          <PinIcon />
          <span className="visually-hidden">{i18n.t('row.pinned')}</span>
        </span>
      )}
      {entry.function !== undefined && <span className="row-function">{entry.function}</span>}
      <span className="row-labels">{labels.join(' · ')}</span>
      <span className="row-source">{sourceWord(entry)}</span>
      {entry.sharedAt !== undefined && <span>{shortDay(entry.sharedAt)}</span>}
    </div>
  );
}

/** A day (epoch ms) in few characters: 11/28, with the year where it is another. By hand: rows are drawn at every key. */
function shortDay(at: number): string {
  const day = new Date(at);
  const inYear = `${day.getMonth() + 1}/${day.getDate()}`;
  const year = day.getFullYear();
  return year === new Date().getFullYear() ? inYear : `${year}/${inYear}`;
}

function sourceWord({ origin, speech, pack, who }: ShownEntry): string {
  if (origin === 'snippet') return i18n.t('row.mine');
  if (who) return who;
  if (pack !== undefined && !isBuiltIn(pack)) return i18n.t('row.office');
  return speech === undefined
    ? i18n.t('row.formula')
    : i18n.t('row.speech', [speechNumber(speech)]);
}
