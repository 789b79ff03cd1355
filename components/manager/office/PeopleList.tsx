import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import type { OfficePerson, OfficeState } from '@/lib/office/types';
import { ConfirmButton } from '../safekeeping/ConfirmButton';
import { formatCount } from '../format-count';
import { formatMoment } from '../format-moment';
import type { Sharing } from './store/sharing';
import { fileFaultWords } from './words';

/** Who takes part, with how many entries, and what is the matter with somebody's file. */
export function PeopleList({ sharing, known }: { sharing: Sharing; known: OfficeState }) {
  if (known.people.length === 0) return <p>{i18n.t('office.alone')}</p>;
  return (
    <ul className="office-people" aria-label={i18n.t('office.people')}>
      {known.people.map((person) => (
        <Person
          key={person.device}
          sharing={sharing}
          person={person}
          isHidden={known.hidden.includes(person.device)}
        />
      ))}
    </ul>
  );
}

interface PersonProps {
  sharing: Sharing;
  person: OfficePerson;
  isHidden: boolean;
}

function Person({ sharing, person, isHidden }: PersonProps) {
  const { device, who, time, entries, fault, aside } = person;
  const unknown = time === 0 ? i18n.t('office.unread') : i18n.t('office.nameless');
  const name = who === '' ? unknown : who;
  const count = i18n.t('manager.count', [formatCount(entries)]);
  const facts = time === 0 ? [count] : [count, i18n.t('office.writtenAt', [formatMoment(time)])];
  if (aside > 0) facts.push(i18n.t('office.aside', [formatCount(aside)]));
  const isReleasable = fault?.startsWith('braked') || fault === 'shrunken';
  return (
    <li>
      <strong>{name}</strong>
      <small>{facts.join(' · ')}</small>
      {fault && (
        <span className="backup-fault">
          {i18n.t(fileFaultWords[fault] ?? fileFaultWords['not-read'])}
        </span>
      )}
      <span className="office-acts">
        {isReleasable && (
          <ConfirmButton
            className="button small"
            label={i18n.t('office.release')}
            question={i18n.t('office.releaseQuestion', [name])}
            onConfirm={() => void sharing.release(device)}
          />
        )}
        <Button
          className="button small"
          aria-label={`${i18n.t(isHidden ? 'keeping.show' : 'row.hide')}：${name}`}
          onPress={() => void sharing.hide(device, !isHidden)}
        >
          {i18n.t(isHidden ? 'keeping.show' : 'row.hide')}
        </Button>
      </span>
    </li>
  );
}
