import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { bodyOf, type EntryContent } from '@/lib/entry';
import { kindWords } from '../../shared/words';
import { BodyText } from '../BodyText';
import type { RowPlace } from './KeptList';

interface KeptRowProps {
  entry: EntryContent & { title?: string | undefined };
  /** What is said of it, in small type. */
  facts: readonly string[];
  isChosen?: boolean;
  /** Without it there is nothing to choose. */
  onChoose?: (isChosen: boolean) => void;
  place: RowPlace;
  /** Its buttons, given the entry's name. */
  children: (name: string) => ReactNode;
}

/** Characters of a text that name its row and its buttons. */
const NAME_LENGTH = 24;

/** An entry that is not shown in the library, with what can be done about it. */
export function KeptRow({
  entry,
  facts,
  isChosen = false,
  onChoose,
  place,
  children,
}: KeptRowProps) {
  const { measure, index, count, start } = place;
  const body = bodyOf(entry);
  const name = entry.title ?? body.slice(0, NAME_LENGTH);
  return (
    <li
      ref={measure}
      className="keep-row"
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${start}px)` }}
    >
      {onChoose && (
        <input
          type="checkbox"
          aria-label={i18n.t('keeping.choose', [name])}
          checked={isChosen}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
      )}
      <div className="keep-text">
        <span className="kind">{i18n.t(kindWords[entry.kind])}</span>
        {entry.title !== undefined && <strong>{entry.title}</strong>}
        <span>
          <BodyText kind={entry.kind} body={body.slice(0, 300)} />
        </span>
        <small>{facts.join(' · ')}</small>
      </div>
      <div className="keep-row-acts">{children(name)}</div>
    </li>
  );
}
