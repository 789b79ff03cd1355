import { useState } from 'react';
import { i18n } from '#i18n';
import { type Column, COLUMNS } from '@/lib/transfer/read/csv/columns';
import type { TableLayout, TableShape } from '@/lib/transfer/table-shape';
import { useManagerStore, useTransferState } from '../manager-context';
import { columnWords } from './words';

/** How the columns of a table are read, with its first rows; it can be changed, and is open where it was guessed. */
export function ColumnChoice({ table }: { table: TableShape }) {
  const { transferring } = useManagerStore();
  const isBusy = useTransferState('busy') !== null;
  const [isOpen, setOpen] = useState(!table.isSure);
  const { columns, hasHeader } = table;
  const change = (layout: Partial<TableLayout>) =>
    void transferring.layOut({ columns, hasHeader, ...layout });
  const put = (at: number, column: Column | null) =>
    // Each is one column: what held it before is left out.
    change({
      columns: columns.map((each, place) =>
        place === at ? column : each === column ? null : each,
      ),
    });
  return (
    <details
      className="transfer-columns"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{i18n.t(summaryOf(table))}</summary>
      <label>
        <input
          type="checkbox"
          checked={hasHeader}
          disabled={isBusy}
          onChange={({ currentTarget }) => change({ hasHeader: currentTarget.checked })}
        />{' '}
        {i18n.t('transfer.hasHeader')}
      </label>
      <SampleTable table={table} isBusy={isBusy} onPut={put} />
    </details>
  );
}

function summaryOf({ isSure, hasHeader }: TableShape) {
  if (isSure) return 'transfer.columns';
  return hasHeader ? 'transfer.columnsByContent' : 'transfer.columnsGuessed';
}

interface SampleTableProps {
  table: TableShape;
  isBusy: boolean;
  /** Reads the column at a place as another, or leaves it out. */
  onPut: (at: number, column: Column | null) => void;
}

function SampleTable({ table, isBusy, onPut }: SampleTableProps) {
  const { columns, hasHeader, sample } = table;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard
    <section className="transfer-table" aria-label={i18n.t('transfer.sample')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- columns have no identity but their place
              <th key={at} scope="col">
                <ColumnSelect
                  at={at}
                  column={column}
                  isBusy={isBusy}
                  onChoose={(chosen) => onPut(at, chosen)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place
            <tr key={row} className={hasHeader && row === 0 ? 'is-header' : ''}>
              {columns.map((_, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- cells have no identity but their place
                <td key={at}>{cells[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ColumnSelectProps {
  at: number;
  column: Column | null;
  isBusy: boolean;
  onChoose: (column: Column | null) => void;
}

function ColumnSelect({ at, column, isBusy, onChoose }: ColumnSelectProps) {
  return (
    <select
      aria-label={i18n.t('transfer.columnAt', [at + 1])}
      value={column ?? ''}
      disabled={isBusy}
      onChange={({ currentTarget }) =>
        onChoose(COLUMNS.find((each) => each === currentTarget.value) ?? null)
      }
    >
      <option value="">{i18n.t('transfer.column.none')}</option>
      {COLUMNS.map((each) => (
        <option key={each} value={each}>
          {i18n.t(columnWords[each])}
        </option>
      ))}
    </select>
  );
}
