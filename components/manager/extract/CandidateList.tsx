import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import { i18n } from '#i18n';
import type { EntryKind } from '@/lib/entry';
import { kindWords } from '../../shared/words';
import { useExtractState } from '../manager-context';
import { CandidateRow } from './CandidateRow';

/** What a candidate of two lines takes, in px, until it is measured. */
const ROW_HEIGHT = 84;

/** The candidates of a kind in the order of their files; only those that are seen are in the document. */
export function CandidateList({ kind }: { kind: EntryKind }) {
  const rows = useExtractState('candidates')[kind];
  const ticked = useExtractState('ticked');
  const texts = useExtractState('texts');
  const saved = useExtractState('saved');
  const editing = useExtractState('editing');
  const run = useExtractState('run');
  const scroller = useRef<HTMLDivElement>(null);
  const editedAt = editing ? rows.findIndex(({ id }) => id === editing.id) : -1;

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    // The field that is written in must not leave the document when it is scrolled away.
    rangeExtractor: useCallback(
      (range: Range) => {
        const items = new Set(defaultRangeExtractor(range));
        if (editedAt >= 0) items.add(editedAt);
        return [...items].filter((item) => item < range.count).sort((a, b) => a - b);
      },
      [editedAt],
    ),
    overscan: 6,
  });

  if (rows.length === 0 && !run)
    return (
      <p className="candidates-none">{i18n.t('manager.noneOfKind', [i18n.t(kindWords[kind])])}</p>
    );
  return (
    <div ref={scroller} className="candidates">
      <ul aria-label={i18n.t('manager.found')} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const listed = rows[item.index];
          if (!listed) return null;
          return (
            <CandidateRow
              key={listed.id}
              ref={virtualizer.measureElement}
              listed={listed}
              text={texts.get(listed.id) ?? null}
              isTicked={ticked.has(listed.id)}
              isSaved={saved.has(listed.id)}
              editing={editing?.id === listed.id ? editing : null}
              index={item.index}
              count={rows.length}
              start={item.start}
            />
          );
        })}
      </ul>
    </div>
  );
}
