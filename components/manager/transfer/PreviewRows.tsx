import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { bodyOf } from '@/lib/entry';
import type { ImportChoice, PreviewRow } from '@/lib/importing/types';
import { BodyText } from '../BodyText';
import { useManagerStore, useTransferState } from '../manager-context';
import type { ImportPreview } from '../store/transfer-state';
import { groupWords } from './words';

/** What a row of two lines takes, in px, until it is measured. */
const ROW_HEIGHT = 56;

interface PreviewRowsProps {
  preview: ImportPreview;
  choice: ImportChoice;
}

/** The rows of the listed group; only those that are seen are in the document, and are fetched when they come into view. */
export function PreviewRows({ preview, choice }: PreviewRowsProps) {
  const { transferring } = useManagerStore();
  const { group, rows, summary } = preview;
  const count = summary.counts[group];
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => {
    void transferring.readRows(first, last + 1);
  }, [transferring, first, last, summary]);
  if (count === 0) return null;
  return (
    // oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard
    <section
      ref={scroller}
      className="transfer-rows"
      aria-label={i18n.t(groupWords[group])}
      tabIndex={0}
    >
      <ol style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => (
          <li
            key={item.index}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-posinset={item.index + 1}
            aria-setsize={count}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {group !== 'same' && (
              <RowTick
                at={item.index}
                isTaken={choice[group].isTaken !== choice[group].except.has(item.index)}
                group={group}
              />
            )}
            <RowText at={item.index} row={rows.get(item.index)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface RowTickProps {
  at: number;
  group: keyof ImportChoice;
  isTaken: boolean;
}

function RowTick({ at, group, isTaken }: RowTickProps) {
  const { transferring } = useManagerStore();
  const isBusy = useTransferState('busy') !== null;
  return (
    <input
      type="checkbox"
      aria-labelledby={`import-row-${at}`}
      checked={isTaken}
      disabled={isBusy}
      onChange={({ currentTarget }) => transferring.chooseRow(group, at, currentTarget.checked)}
    />
  );
}

function RowText({ at, row }: { at: number; row: PreviewRow | undefined }) {
  if (!row) return <span className="transfer-row-text">…</span>;
  const { content, title, tags, line, twin } = row;
  return (
    <div className="transfer-row-text">
      <span id={`import-row-${at}`}>
        {title !== undefined && <strong>{title}</strong>}
        <BodyText kind={content.kind} body={bodyOf(content)} />
      </span>
      {twin !== undefined && <small>{i18n.t('transfer.twin', [twin])}</small>}
      <small>
        {[...tags, ...(line === undefined ? [] : [i18n.t('transfer.line', [line])])].join('、')}
      </small>
    </div>
  );
}
