import '../safekeeping/Safekeeping.css';
import '../shelves/Shelves.css';
import './TidyView.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import { formatCount } from '../format-count';
import { useField, useWhileShown } from '../safekeeping/use-safekeeping';
import { BulkStatus } from '../shelves/BulkStatus';
import { AlikeList } from './AlikeList';
import { countTidy, type Tidying } from './store/tidying';
import { UNTIDY, type Untidy } from './store/untidy';
import { UntidyList } from './UntidyList';
import { useTidying } from './use-tidying';

const LISTS = ['alike', ...UNTIDY] as const;

const listWords = {
  alike: 'tidy.alike',
  unused: 'tidy.unused',
  unlabelled: 'tidy.unlabelled',
  longTitle: 'tidy.longTitle',
  empty: 'tidy.empty',
} as const satisfies Record<Untidy | 'alike', string>;

/** 整理: what of one's own is alike, unused, without labels, overlong or empty, and what to do about it. */
export function TidyView() {
  const tidying = useTidying();
  return (
    <section className="tool-page keep long" aria-label={i18n.t('tidy.title')}>
      <h2>{i18n.t('tidy.title')}</h2>
      <p>{i18n.t('tidy.intro')}</p>
      {tidying && <Lists tidying={tidying} />}
    </section>
  );
}

function Lists({ tidying }: { tidying: Tidying }) {
  useWhileShown((signal) => void tidying.open(signal), tidying);
  const reading = useField(tidying.state, 'reading');
  const alike = useField(tidying.state, 'alike');
  const untidy = useField(tidying.state, 'untidy');
  const isBroken = useField(tidying.state, 'isBroken');
  const [list, setList] = useState<Untidy | 'alike'>('alike');
  const counts = countTidy(tidying.state.get());
  return (
    <>
      <fieldset className="tidy-lists" aria-label={i18n.t('tidy.lists')}>
        {LISTS.map((name) => (
          <button
            key={name}
            type="button"
            className={name === list ? 'chip on' : 'chip'}
            aria-pressed={name === list}
            onClick={() => setList(name)}
          >
            {i18n.t(listWords[name])} {counts && formatCount(counts[name])}
          </button>
        ))}
      </fieldset>
      <BulkStatus />
      {isBroken && <p>{i18n.t('keeping.broken')}</p>}
      {reading && (
        <p className="tidy-reading">
          <progress aria-label={i18n.t('tidy.title')} value={reading.done} max={reading.all} />
          {i18n.t('tidy.reading', [formatCount(reading.done), formatCount(reading.all)])}
        </p>
      )}
      {counts?.[list] === 0 && <p>{i18n.t('tidy.none')}</p>}
      {list === 'alike'
        ? alike && <AlikeList groups={alike} tidying={tidying} />
        : untidy && <UntidyList key={list} entries={untidy[list]} />}
    </>
  );
}
