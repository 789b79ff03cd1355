import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { bodyOf } from '@/lib/entry';
import { useManagerStore, useTransferState } from '../manager-context';
import type { ImportPreview } from '../store/transferring';
import { formatWords, problemWords } from './words';

/** The most rows, and the most problems, that are listed. */
const MOST_LISTED = 50;

/** What a file would bring: how much is new, the first of it, what can't be read and where; and the choice. */
export function ImportPreviewBox({ preview }: { preview: ImportPreview }) {
  const { transferring } = useManagerStore();
  const isBusy = useTransferState('isBusy');
  const { name, format, encoding, fresh, same, problems } = preview;
  const isNothingNew = fresh.length === 0;
  return (
    <div className="transfer-preview">
      <p>
        <strong>{name}</strong> {i18n.t('transfer.recognised', [i18n.t(formatWords[format])])}
        {encoding ? ` · ${encoding.toUpperCase()}` : ''} ·{' '}
        {i18n.t('transfer.counts', [fresh.length, same])}
      </p>
      <div className="transfer-acts">
        <Button
          className="button go"
          isDisabled={isBusy || isNothingNew}
          onPress={() => void transferring.take()}
        >
          {isNothingNew ? i18n.t('transfer.nothingNew') : i18n.t('transfer.take', [fresh.length])}
        </Button>
        <Button className="button" isDisabled={isBusy} onPress={() => transferring.discard()}>
          {i18n.t('transfer.discard')}
        </Button>
      </div>
      {problems.length > 0 && <Problems problems={problems} />}
      {!isNothingNew && (
        <>
          <h3>{i18n.t('transfer.rows')}</h3>
          <ol className="transfer-rows">
            {fresh.slice(0, MOST_LISTED).map((row, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place
              <li key={at}>
                {row.title && <strong>{row.title}</strong>}
                <span>{bodyOf(row).slice(0, 300)}</span>
                {row.tags.length > 0 && <small>{row.tags.join('、')}</small>}
              </li>
            ))}
          </ol>
          {fresh.length > MOST_LISTED && (
            <p>{i18n.t('transfer.moreRows', [fresh.length - MOST_LISTED])}</p>
          )}
        </>
      )}
    </div>
  );
}

function Problems({ problems }: Pick<ImportPreview, 'problems'>) {
  return (
    <>
      <h3>{i18n.t('transfer.problems')}</h3>
      <ul className="transfer-problems">
        {problems.slice(0, MOST_LISTED).map((problem, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- problems have no identity but their place
          <li key={at}>{problemOf(problem)}</li>
        ))}
      </ul>
      {problems.length > MOST_LISTED && (
        <p>{i18n.t('transfer.moreProblems', [problems.length - MOST_LISTED])}</p>
      )}
    </>
  );
}

function problemOf({
  line,
  entry,
  reason,
  detail = '',
}: ImportPreview['problems'][number]): string {
  const place =
    line !== undefined
      ? [i18n.t('transfer.line', [line])]
      : entry !== undefined
        ? [i18n.t('transfer.entry', [entry])]
        : [];
  return [...place, i18n.t(problemWords[reason], [detail])].join(' · ');
}
