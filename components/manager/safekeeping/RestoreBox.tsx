import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { bodyOf } from '@/lib/entry';
import type { ReadBackup } from '@/lib/safekeeping/types';
import type { Brake, Comparison } from '@/lib/merge';
import { ConfirmButton } from './ConfirmButton';
import { formatCount } from '../format-count';
import { formatMoment } from '../format-moment';
import type { BackingUp } from './store/backing-up';
import { useField } from './use-safekeeping';
import { brakeWords, comparisonWords } from './words';

/** The most rows that are listed. */
const MOST_LISTED = 50;
const ORDER = [
  'new',
  'changed',
  'conflict',
  'older',
  'gone',
  'same',
] as const satisfies Comparison[];

interface RestoreBoxProps {
  backingUp: BackingUp;
  reading: ReadBackup & { name: string };
}

/** What a backup would bring, and the choice: merge it with the library, replace the library by it, or neither. */
export function RestoreBox({ backingUp, reading }: RestoreBoxProps) {
  const { name, time, faults, aside, merge, rows } = reading;
  const counts = ORDER.filter((comparison) => merge.counts[comparison] > 0).map((comparison) =>
    i18n.t(comparisonWords[comparison], [formatCount(merge.counts[comparison])]),
  );
  return (
    <section className="restore" aria-label={i18n.t('backup.preview')}>
      <p>
        <strong>{name}</strong> {i18n.t('backup.takenAt', [formatMoment(time)])}
      </p>
      <p>{counts.length > 0 ? counts.join('，') : i18n.t('backup.nothingInIt')}</p>
      {faults > 0 && <p className="backup-fault">{i18n.t('backup.faults', [faults])}</p>}
      {aside > 0 && <p className="backup-fault">{i18n.t('backup.aside', [aside])}</p>}
      <Choice backingUp={backingUp} reading={reading} />
      <ol className="restore-rows" aria-label={i18n.t('backup.rows')}>
        {rows.slice(0, MOST_LISTED).map(({ comparison, snippet }) => (
          <li key={snippet.id}>
            <small>{i18n.t(comparisonWords[comparison], ['']).trim()}</small>
            {snippet.title && <strong>{snippet.title}</strong>}
            <span>{bodyOf(snippet).slice(0, 300)}</span>
          </li>
        ))}
      </ol>
      {rows.length > MOST_LISTED && (
        <p>{i18n.t('transfer.moreRows', [rows.length - MOST_LISTED])}</p>
      )}
    </section>
  );
}

function Choice({ backingUp, reading: { merge, onlyHere } }: RestoreBoxProps) {
  const isBusy = useField(backingUp.state, 'isBusy');
  const [isReleased, setReleased] = useState(false);
  const { brakes, counts } = merge;
  const isBraked = brakes.length > 0 && !isReleased;
  const isNothingNew = counts.new + counts.changed + counts.conflict === 0;
  return (
    <>
      {brakes.map((brake) => (
        <p key={brake.reason} className="backup-fault">
          {wordsOfBrake(brake)}
        </p>
      ))}
      {brakes.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={isReleased}
            onChange={({ currentTarget }) => setReleased(currentTarget.checked)}
          />{' '}
          {i18n.t('backup.release')}
        </label>
      )}
      {isNothingNew && <p>{i18n.t('backup.nothingNew')}</p>}
      <div className="keep-acts">
        <Button
          className="button go"
          isDisabled={isBusy || isBraked}
          onPress={() => void backingUp.merge()}
        >
          {i18n.t('backup.merge')}
        </Button>
        <ConfirmButton
          label={i18n.t('backup.replace')}
          question={i18n.t('backup.replaceQuestion', [formatCount(onlyHere)])}
          isDisabled={isBusy}
          onConfirm={() => void backingUp.replace()}
        />
        <Button className="button" isDisabled={isBusy} onPress={() => backingUp.discard()}>
          {i18n.t('backup.discard')}
        </Button>
      </div>
    </>
  );
}

function wordsOfBrake(brake: Brake): string {
  return 'ids' in brake
    ? i18n.t(brakeWords[brake.reason], [formatCount(brake.ids.length), formatCount(brake.of)])
    : i18n.t(brakeWords[brake.reason], [formatCount(brake.known), formatCount(brake.found)]);
}
