import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import type { OfficeState } from '@/lib/office/types';
import { formatCount } from '../format-count';
import { formatMoment } from '../format-moment';
import { useField } from '../safekeeping/use-safekeeping';
import type { Sharing } from './store/sharing';
import { faultWord } from './words';

const MINUTE = 60_000;

/** The state of the office's library in one line, what went wrong since, and a round at once. */
export function OfficeLine({ sharing, known }: { sharing: Sharing; known: OfficeState }) {
  const isBusy = useField(sharing.state, 'isBusy');
  const now = useMinutes();
  const { fault } = known;
  return (
    <>
      <p className="backup-last">{stateWords(known, now)}</p>
      {fault && (
        <p className="backup-fault" role="alert">
          {i18n.t(faultWord(fault.reason))}
          {fault.reason === 'permission-lost' && (
            <Button
              className="button small"
              isDisabled={isBusy}
              onPress={() => void sharing.allow()}
            >
              {i18n.t('office.allow')}
            </Button>
          )}
        </p>
      )}
      <div className="keep-acts">
        <Button className="button go" isDisabled={isBusy} onPress={() => void sharing.sync()}>
          {i18n.t('office.sync')}
        </Button>
      </div>
    </>
  );
}

/** 办公室库：3 分钟前同步，12 人，1,840 条. */
function stateWords({ name, lastAt, people, shared }: OfficeState, now: number): string {
  if (lastAt === null) return i18n.t('office.never', [name]);
  const entries = people.reduce((sum, person) => sum + person.entries, shared);
  return i18n.t('office.line', [
    name,
    momentWords(lastAt, now),
    // A file that was never read is nobody yet.
    formatCount(people.filter(({ time }) => time > 0).length + 1),
    formatCount(entries),
  ]);
}

function momentWords(at: number, now: number): string {
  const minutes = Math.floor((now - at) / MINUTE);
  if (minutes < 1) return i18n.t('office.justNow');
  return minutes < 60 ? i18n.t('office.minutesAgo', [minutes]) : formatMoment(at, now);
}

/** The time (epoch ms), which moves on every half a minute. */
function useMinutes(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 2);
    return () => clearInterval(timer);
  }, []);
  return Math.max(now, 0);
}
