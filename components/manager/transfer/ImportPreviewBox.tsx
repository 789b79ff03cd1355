import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { TAKEN_GROUPS, type TakenGroup } from '@/lib/importing/types';
import { formatCount } from '../format-count';
import { useManagerStore, useTransferState } from '../manager-context';
import { countChosen } from '../store/import-choice';
import type { ImportPreview } from '../store/transfer-state';
import { ColumnChoice } from './ColumnChoice';
import { GroupBar } from './GroupBar';
import { ImportProblems } from './ImportProblems';
import { PreviewRows } from './PreviewRows';
import { formatWords, groupWords } from './words';

/** What a file would bring: how much of it is what to the library, its rows by that, what can't be read and where; and the choice. */
export function ImportPreviewBox({ preview }: { preview: ImportPreview }) {
  const { transferring } = useManagerStore();
  const isBusy = useTransferState('busy') !== null;
  const { summary, choice } = preview;
  const { counts } = summary;
  const chosen = TAKEN_GROUPS.reduce((sum, group) => sum + countOf(preview, group), 0);
  const isNothingNew = TAKEN_GROUPS.every((group) => counts[group] === 0);
  return (
    <section className="transfer-preview" aria-label={i18n.t('transfer.preview')}>
      <p>
        <strong>{summary.name}</strong>{' '}
        {i18n.t('transfer.recognised', [i18n.t(formatWords[summary.format])])}
        {summary.encoding ? ` · ${summary.encoding.toUpperCase()}` : ''} · {countWords(preview)}
      </p>
      {summary.table && <ColumnChoice key={summary.name} table={summary.table} />}
      <GroupBar preview={preview} />
      <PreviewRows key={preview.group} preview={preview} choice={choice} />
      <div className="transfer-acts">
        <Button
          className="button go"
          isDisabled={isBusy || chosen === 0}
          onPress={() => void transferring.take()}
        >
          {isNothingNew
            ? i18n.t('transfer.nothingNew')
            : i18n.t('transfer.take', [formatCount(chosen)])}
        </Button>
        <Button className="button" isDisabled={isBusy} onPress={() => transferring.discard()}>
          {i18n.t('transfer.discard')}
        </Button>
      </div>
      <ImportProblems summary={summary} />
    </section>
  );
}

function countOf({ summary, choice }: ImportPreview, group: TakenGroup): number {
  return countChosen(choice[group], summary.counts[group]);
}

function countWords({ summary: { counts } }: ImportPreview): string {
  const words = [i18n.t('transfer.counts', [formatCount(counts.new), formatCount(counts.same)])];
  for (const group of ['alike', 'changed'] as const)
    if (counts[group] > 0) words.push(`${i18n.t(groupWords[group])} ${formatCount(counts[group])}`);
  return words.join(i18n.t('transfer.comma'));
}
