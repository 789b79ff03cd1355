import { useState } from 'react';
import { i18n } from '#i18n';
import { bodyOf } from '@/lib/entry';
import type { LibraryEntry } from '@/lib/library';
import { useManagerStore, useShelvingState } from '../manager-context';
import { KeptList, type RowPlace } from '../safekeeping/KeptList';
import { formatCount } from '../format-count';
import { entryFacts } from './entry-facts';
import type { AlikeGroup, Tidying } from './store/tidying';

/** Characters of a text that name it, and that are shown of it. */
const NAME_LENGTH = 24;
const SHOWN_LENGTH = 300;

interface AlikeListProps {
  groups: readonly AlikeGroup[];
  tidying: Tidying;
}

/** Groups of entries that are alike: of each one is kept, and the others become versions of it. */
export function AlikeList({ groups, tidying }: AlikeListProps) {
  const { shelving } = useManagerStore();
  const isBusy = useShelvingState('running') !== null;
  /** The entry that is kept of a group, by the group's first. */
  const [kept, setKept] = useState<ReadonlyMap<string, string>>(new Map());
  if (groups.length === 0) return null;
  const joined = (group: AlikeGroup) => {
    const [first] = group;
    const keeps = kept.get(first?.id ?? '') ?? first?.id ?? '';
    return { kept: keeps, others: group.map(({ id }) => id).filter((id) => id !== keeps) };
  };
  return (
    <>
      <div className="keep-acts">
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => void shelving.join(groups.map(joined))}
        >
          {i18n.t('tidy.joinAll', [formatCount(groups.length)])}
        </button>
        <small>{i18n.t('tidy.joinHint')}</small>
      </div>
      <KeptList
        label={i18n.t('tidy.alike')}
        rows={groups}
        keyOf={(group) => group.map(({ id }) => id).join(' ')}
      >
        {(group, place) => (
          <AlikeRow
            key={group[0]?.id}
            group={group}
            place={place}
            kept={joined(group).kept}
            isBusy={isBusy}
            onKeep={(id) => setKept(new Map([...kept, [group[0]?.id ?? '', id]]))}
            onJoin={() => void shelving.join([joined(group)])}
            onLeave={() => tidying.leave(group)}
          />
        )}
      </KeptList>
    </>
  );
}

interface AlikeRowProps {
  group: AlikeGroup;
  place: RowPlace;
  kept: string;
  isBusy: boolean;
  onKeep: (id: string) => void;
  onJoin: () => void;
  onLeave: () => void;
}

function AlikeRow({ group, place, kept, isBusy, onKeep, onJoin, onLeave }: AlikeRowProps) {
  const { measure, index, count, start } = place;
  const words = i18n.t('tidy.group', [index + 1, group.length]);
  return (
    <li
      ref={measure}
      className="keep-row"
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${start}px)` }}
    >
      <fieldset className="tidy-group" aria-label={words}>
        {group.map((entry) => (
          <label key={entry.id}>
            <input
              type="radio"
              name={`kept-${group[0]?.id}`}
              aria-label={`${i18n.t('tidy.keep')}：${nameOf(entry)}`}
              checked={entry.id === kept}
              onChange={() => onKeep(entry.id)}
            />
            <span className="keep-text">
              {entry.title !== undefined && <strong>{entry.title}</strong>}
              {bodyOf(entry).slice(0, SHOWN_LENGTH)}
              <small>{entryFacts(entry).join(' · ')}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="keep-row-acts tidy-acts">
        <button
          type="button"
          className="button small go"
          aria-label={`${i18n.t('tidy.join')}：${words}`}
          disabled={isBusy}
          onClick={onJoin}
        >
          {i18n.t('tidy.join')}
        </button>
        <button
          type="button"
          className="button small"
          aria-label={`${i18n.t('tidy.leave')}：${words}`}
          onClick={onLeave}
        >
          {i18n.t('tidy.leave')}
        </button>
      </div>
    </li>
  );
}

function nameOf(entry: LibraryEntry): string {
  return entry.title ?? bodyOf(entry).slice(0, NAME_LENGTH);
}
