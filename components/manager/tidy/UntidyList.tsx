import { useState } from 'react';
import { i18n } from '#i18n';
import type { LibraryEntry } from '@/lib/library';
import { useManagerStore, useShelvingState } from '../manager-context';
import { KeptList } from '../safekeeping/KeptList';
import { KeptRow } from '../safekeeping/KeptRow';
import { formatCount } from '../format-count';
import { ChosenProvider } from '../shelves/chosen-context';
import { LabelActs } from '../shelves/LabelActs';
import { entryFacts } from './entry-facts';

/** Entries that need tidying for one reason; those that are chosen are put away, labelled or moved. */
export function UntidyList({ entries }: { entries: readonly LibraryEntry[] }) {
  const { shelving, writing } = useManagerStore();
  const isBusy = useShelvingState('running') !== null;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ids = entries.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const isDisabled = isBusy || ids.length === 0;
  if (entries.length === 0) return null;
  const areAll = ids.length === entries.length;
  return (
    <ChosenProvider value={ids}>
      <div className="keep-acts" role="toolbar" aria-label={i18n.t('shelves.acts')}>
        <span className="bulk-count">{i18n.t('shelves.chosen', [formatCount(ids.length)])}</span>
        <button
          type="button"
          className="button small"
          onClick={() => setTicked(new Set(areAll ? [] : entries.map(({ id }) => id)))}
        >
          {i18n.t(areAll ? 'keeping.chooseNone' : 'keeping.chooseAll')}
        </button>
        <button
          type="button"
          className="button small"
          disabled={isDisabled}
          onClick={() => void shelving.remove(ids)}
        >
          {i18n.t('shelves.remove')}
        </button>
        <LabelActs isDisabled={isDisabled} />
      </div>
      <KeptList label={i18n.t('tidy.title')} rows={entries} keyOf={({ id }) => id}>
        {(entry, place) => (
          <KeptRow
            key={entry.id}
            entry={entry}
            place={place}
            facts={entryFacts(entry)}
            isChosen={ticked.has(entry.id)}
            onChoose={(isChosen) => {
              const others = [...ticked].filter((id) => id !== entry.id);
              setTicked(new Set(isChosen ? [...others, entry.id] : others));
            }}
          >
            {(name) => (
              <button
                type="button"
                className="button small"
                aria-label={`${i18n.t('tidy.edit')}：${name}`}
                onClick={() => writing.edit(entry)}
              >
                {i18n.t('tidy.edit')}
              </button>
            )}
          </KeptRow>
        )}
      </KeptList>
    </ChosenProvider>
  );
}
