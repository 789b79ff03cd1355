import './SaveBar.css';
import { useRef } from 'react';
import { i18n } from '#i18n';
import { saveFailureWords } from '../../shared/words';
import { useExtractState, useManagerState, useManagerStore } from '../manager-context';
import { allCandidates, isTickedAtFirst } from '../store/candidates';

/** How many are ticked, what just happened with the way back, and saving. */
export function SaveBar() {
  const { extracting } = useManagerStore();
  const mode = useManagerState('mode');
  const ticked = useExtractState('ticked');
  const candidates = useExtractState('candidates');
  const saved = useExtractState('saved');
  const run = useExtractState('run');
  const isSaving = useExtractState('isSaving');
  const saveButton = useRef<HTMLButtonElement>(null);
  const count = ticked.size;
  const chooseGood = () => {
    const good = allCandidates(candidates).filter((one) => isTickedAtFirst(one));
    extracting.setTicked(
      good.map(({ id }) => id).filter((id) => !saved.has(id)),
      true,
    );
  };
  return (
    <footer className="save-bar">
      <span className="save-count">{i18n.t('manager.chosen', [String(count)])}</span>
      <button type="button" className="link quiet" onClick={chooseGood}>
        {i18n.t('manager.chooseGood')}
      </button>
      {count > 0 && (
        <button
          type="button"
          className="link quiet"
          onClick={() => extracting.setTicked([...ticked], false)}
        >
          {i18n.t('manager.chooseNone')}
        </button>
      )}
      {!run && (
        <button type="button" className="link quiet" onClick={() => extracting.clear()}>
          {i18n.t('manager.clear')}
        </button>
      )}
      <SaveWords onUndone={() => saveButton.current?.focus()} />
      <button
        ref={saveButton}
        type="button"
        className="button go"
        // Not `disabled`, which would take the keyboard's place away as soon as all is saved.
        aria-disabled={count === 0 || isSaving || mode !== 'stored'}
        onClick={() => void extracting.batching.save()}
      >
        {i18n.t('manager.save')}
      </button>
    </footer>
  );
}

function SaveWords({ onUndone }: { onUndone: () => void }) {
  const { extracting } = useManagerStore();
  const status = useExtractState('status');
  return (
    <span className="save-words">
      <output
        aria-label={i18n.t('status.name')}
        className={status?.kind === 'save-failed' ? 'save-fault' : 'save-done'}
      >
        {status && wordsFor(status)}
      </output>
      {status?.kind === 'saved' && (
        <button
          type="button"
          className="link"
          onClick={() => {
            void extracting.batching.undo();
            onUndone();
          }}
        >
          {i18n.t('manager.undo')}
        </button>
      )}
    </span>
  );
}

function wordsFor(status: NonNullable<ReturnType<typeof useExtractState<'status'>>>): string {
  switch (status.kind) {
    case 'saved':
      return i18n.t('manager.saved', [String(status.saved.size)]);
    case 'undone':
      return i18n.t('manager.undone', [String(status.count)]);
    case 'cancelled':
      return i18n.t('manager.cancelled', [String(status.left)]);
    case 'save-failed':
      return `${i18n.t('manager.saveFailed')}：${i18n.t(saveFailureWords[status.reason])}`;
  }
}
