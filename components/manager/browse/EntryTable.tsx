import './EntryTable.css';
import { useMemo } from 'react';
import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLoadMoreItem,
} from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { i18n } from '#i18n';
import { labelListWords } from '../../shared/words';
import { useManagerState, useManagerStore } from '../manager-context';
import type { EntryRow } from '../store/state';
import { EntryText } from './EntryText';

/** The entries that the search leaves in the chosen list; only the rows that are seen are in the document. */
export function EntryTable() {
  const { browsing } = useManagerStore();
  const results = useManagerState('results');
  const currentId = useManagerState('currentId');
  // The reader's own font size counts: a row is 2.375 rem, a label of four characters 5.25.
  const rem = useMemo(() => parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const layout = useMemo(
    () => ({ rowHeight: 2.375 * rem, headingHeight: 2 * rem, loaderHeight: 2 * rem }),
    [rem],
  );
  if (!results) return <p className="manager-empty">{i18n.t('manager.opening')}</p>;
  if (results.rows.length === 0) return <NoEntries query={results.query} />;
  const hasMore = results.rows.length < results.total;
  return (
    <Virtualizer layout={TableLayout} layoutOptions={layout}>
      <Table
        className="entries"
        aria-label={i18n.t('search.results')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={currentId === null ? [] : [currentId]}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          for (const key of keys) browsing.choose(String(key));
        }}
      >
        <TableHeader className="entries-head">
          <Column id="text" isRowHeader minWidth={12 * rem}>
            {i18n.t('manager.text')}
          </Column>
          <Column id="function" width={5.25 * rem}>
            {i18n.t(labelListWords.functions)}
          </Column>
          <Column id="theme" width={6.5 * rem}>
            {i18n.t(labelListWords.themes)}
          </Column>
          <Column id="form" width={5.25 * rem}>
            {i18n.t(labelListWords.forms)}
          </Column>
          <Column id="used" width={3.75 * rem}>
            {i18n.t('manager.used')}
          </Column>
        </TableHeader>
        <TableBody>
          {results.rows.map((row) => (
            <EntryLine key={row.entry.id} row={row} />
          ))}
          {hasMore && <TableLoadMoreItem onLoadMore={() => browsing.loadMore()} />}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

function EntryLine({ row }: { row: EntryRow }) {
  const { entry } = row;
  return (
    <Row
      id={entry.id}
      className="entry"
      data-entry-id={entry.id}
      textValue={entry.title ?? (entry.kind === 'phrase' ? entry.text : entry.body).slice(0, 200)}
    >
      <Cell className="entry-text">
        <div className="entry-line">
          <EntryText row={row} />
        </div>
      </Cell>
      <Cell className="entry-label">{entry.function ?? ''}</Cell>
      <Cell className="entry-label">{entry.themes.join('、')}</Cell>
      <Cell className="entry-label">{entry.forms.join('、')}</Cell>
      <Cell className="entry-label">{entry.uses === 0 ? '' : entry.uses}</Cell>
    </Row>
  );
}

function NoEntries({ query }: { query: string }) {
  return (
    <p className="manager-empty">
      {query === '' ? i18n.t('manager.empty') : i18n.t('manager.none', [query])}
    </p>
  );
}
