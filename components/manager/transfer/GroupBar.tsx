import { i18n } from '#i18n';
import { type Group, GROUPS, TAKEN_GROUPS, type TakenGroup } from '@/lib/importing/types';
import { formatCount } from '../format-count';
import { useManagerStore, useTransferState } from '../manager-context';
import { countChosen } from '../store/import-choice';
import type { ImportPreview } from '../store/transfer-state';
import { groupHints, groupWords } from './words';

/** The groups of a file's rows with how many there are: a tick takes a whole one, its name lists it. */
export function GroupBar({ preview }: { preview: ImportPreview }) {
  const { counts } = preview.summary;
  const groups = GROUPS.filter((group) => counts[group] > 0);
  return (
    <ul className="transfer-groups" aria-label={i18n.t('transfer.groups')}>
      {groups.map((group) => (
        <GroupLine key={group} group={group} preview={preview} />
      ))}
    </ul>
  );
}

function GroupLine({ group, preview }: { group: Group; preview: ImportPreview }) {
  const { transferring } = useManagerStore();
  const isBusy = useTransferState('busy') !== null;
  const words = i18n.t(groupWords[group]);
  const count = preview.summary.counts[group];
  return (
    <li>
      {isTakenGroup(group) && <GroupTick group={group} preview={preview} words={words} />}
      <button
        type="button"
        className="transfer-group"
        aria-pressed={preview.group === group}
        disabled={isBusy}
        onClick={() => void transferring.list(group)}
      >
        {words} <i>{formatCount(count)}</i>
      </button>
      <small>{i18n.t(groupHints[group])}</small>
    </li>
  );
}

interface GroupTickProps {
  group: TakenGroup;
  preview: ImportPreview;
  words: string;
}

function GroupTick({ group, preview, words }: GroupTickProps) {
  const { transferring } = useManagerStore();
  const isBusy = useTransferState('busy') !== null;
  const count = preview.summary.counts[group];
  const chosen = countChosen(preview.choice[group], count);
  return (
    <input
      type="checkbox"
      aria-label={i18n.t('transfer.takeGroup', [words])}
      checked={chosen === count}
      ref={(box) => {
        if (box) box.indeterminate = chosen > 0 && chosen < count;
      }}
      disabled={isBusy}
      onChange={({ currentTarget }) => transferring.choose(group, currentTarget.checked)}
    />
  );
}

function isTakenGroup(group: Group): group is TakenGroup {
  return (TAKEN_GROUPS as readonly Group[]).includes(group);
}
