import { i18n } from '#i18n';
import type { EntryKind } from '@/lib/entry';
import { kindWords, patternErrorWords } from '../../shared/words';
import { useManagerStore } from '../manager-context';
import type { ExtractState } from '../store/state';

interface CandidateFieldProps {
  editing: NonNullable<ExtractState['editing']>;
  kind: EntryKind;
  /** The id that the row's checkbox is named by. */
  labelledBy: string;
}

/** The text of a candidate as a field, in its row; what is wrong with it stands below. */
export function CandidateField({ editing, kind, labelledBy }: CandidateFieldProps) {
  const { extracting } = useManagerStore();
  const { text, errors, isEmpty } = editing;
  const faults = isEmpty
    ? [i18n.t('manager.emptyText')]
    : errors.map(
        ({ code, at }) =>
          i18n.t('form.errorAt', [String(at.line), String(at.column)]) +
          i18n.t(patternErrorWords[code]),
      );
  return (
    <div className="candidate-field">
      <textarea
        id={labelledBy}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be written in
        autoFocus
        aria-label={i18n.t('manager.editNamed', [i18n.t(kindWords[kind])])}
        aria-invalid={faults.length > 0}
        aria-describedby={`${labelledBy}-hint`}
        value={text}
        onChange={(event) => extracting.editing.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') extracting.editing.drop();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            extracting.editing.finish();
        }}
      />
      <div className="candidate-field-acts">
        <button
          type="button"
          className="button small go"
          onClick={() => extracting.editing.finish()}
        >
          {i18n.t('manager.done')}
        </button>
        <button type="button" className="button small" onClick={() => extracting.editing.drop()}>
          {i18n.t('manager.cancelEdit')}
        </button>
        <span id={`${labelledBy}-hint`} className={faults.length > 0 ? 'candidate-fault' : ''}>
          {faults.length > 0 ? faults.join('；') : i18n.t('manager.editHint')}
        </span>
      </div>
    </div>
  );
}
