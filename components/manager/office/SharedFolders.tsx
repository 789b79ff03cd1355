import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { bodyOf } from '@/lib/entry';
import { formatCount } from '../format-count';
import { useField } from '../safekeeping/use-safekeeping';
import type { Sharing } from './store/sharing';

/** Entries that are listed at once; the count is of all. */
const LISTED = 50;
/** Characters of an entry that are drawn; a line holds fewer. */
const SHOWN = 120;

/** The folders that are shared as a whole, and what came into them by an act that did not say so; nothing where there is none. */
export function SharedFolders({ sharing }: { sharing: Sharing }) {
  const { folders } = useField(sharing.state, 'known');
  const isBusy = useField(sharing.state, 'isBusy');
  // What was put into a folder meanwhile is known by reading only.
  useEffect(() => void sharing.reread(), [sharing]);
  if (folders.length === 0) return null;
  return (
    <>
      <h2>{i18n.t('office.folder.list')}</h2>
      <ul className="office-people" aria-label={i18n.t('office.folder.list')}>
        {folders.map((path) => (
          <li key={path}>
            <span>{path}</span>
            <span className="office-acts">
              <Button
                className="button small"
                isDisabled={isBusy}
                aria-label={`${i18n.t('office.folder.unshare')}：${path}`}
                onPress={() => void sharing.shareFolder(path, false)}
              >
                {i18n.t('office.folder.unshare')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Waiting sharing={sharing} />
    </>
  );
}

function Waiting({ sharing }: { sharing: Sharing }) {
  const waiting = useField(sharing.state, 'waiting');
  const isBusy = useField(sharing.state, 'isBusy');
  if (waiting.length === 0) return null;
  const listed = waiting.slice(0, LISTED);
  // Nobody agrees to what is not shown.
  const answer = (isShared: boolean) =>
    void sharing.answerWaiting(
      listed.map(({ id }) => id),
      isShared,
    );
  return (
    <>
      <p>{i18n.t('office.folder.waiting', [formatCount(waiting.length)])}</p>
      <ul className="office-people" aria-label={i18n.t('office.folder.waitingList')}>
        {listed.map((entry) => (
          <li key={entry.id}>
            <span className="office-text">{(entry.title ?? bodyOf(entry)).slice(0, SHOWN)}</span>
            <small>{entry.folder}</small>
          </li>
        ))}
      </ul>
      <div className="keep-acts">
        <Button className="button go" isDisabled={isBusy} onPress={() => answer(true)}>
          {i18n.t('office.folder.agree', [formatCount(listed.length)])}
        </Button>
        <Button className="button" isDisabled={isBusy} onPress={() => answer(false)}>
          {i18n.t('office.folder.holdBack')}
        </Button>
      </div>
    </>
  );
}
