import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { bodyOf } from '@/lib/entry';
import type { LibraryEntry } from '@/lib/library';
import { formatCount } from '../format-count';
import type { Sharing } from './store/sharing';
import { withChosen } from '../with-chosen';

/** Entries that are listed at once; the search finds the others. */
const LISTED = 100;

interface OwnPickerProps {
  sharing: Sharing;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** What is said of an entry in small type. */
  markOf: (entry: LibraryEntry) => string | null;
}

/** Chooses among one's own entries, by a search of its own. */
export function OwnPicker({ sharing, chosen, onChoose, markOf }: OwnPickerProps) {
  const [query, setQuery] = useState('');
  const entries = useOwnEntries(sharing, query);
  const ids = entries.map(({ id }) => id);
  const isAllChosen = ids.length > 0 && ids.every((id) => chosen.has(id));
  return (
    <div className="office-picker">
      <div className="keep-acts">
        <input
          type="search"
          aria-label={i18n.t('office.findOwn')}
          placeholder={i18n.t('office.findOwn')}
          value={query}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <Button
          className="button"
          isDisabled={ids.length === 0}
          onPress={() =>
            onChoose(
              isAllChosen
                ? new Set([...chosen].filter((id) => !ids.includes(id)))
                : new Set([...chosen, ...ids]),
            )
          }
        >
          {i18n.t(isAllChosen ? 'office.chooseNone' : 'office.chooseAll')}
        </Button>
        <span>{i18n.t('manager.chosen', [formatCount(chosen.size)])}</span>
      </div>
      {entries.length === 0 && <p>{i18n.t('office.noneOwn')}</p>}
      <ul aria-label={i18n.t('office.own')}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(entry.id)}
                onChange={({ currentTarget }) =>
                  onChoose(withChosen(chosen, entry.id, currentTarget.checked))
                }
              />
              <span className="office-text">
                {entry.title !== undefined && <strong>{entry.title} </strong>}
                {bodyOf(entry).slice(0, 120)}
              </span>
              <small>{markOf(entry)}</small>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useOwnEntries(sharing: Sharing, query: string): readonly LibraryEntry[] {
  const [entries, setEntries] = useState<readonly LibraryEntry[]>([]);
  useEffect(() => {
    let isWanted = true;
    void sharing.findOwn(query, LISTED).then((found) => isWanted && setEntries(found));
    return () => {
      isWanted = false;
    };
  }, [sharing, query]);
  return entries;
}
