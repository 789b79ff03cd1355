import { useId } from 'react';
import { i18n } from '#i18n';
import { DOCUMENT_TYPES, FORMS, FUNCTIONS, THEMES } from '@/lib/entry';
import { labelListWords } from '../words';
import { SharedFolderNote } from './SharedFolderNote';
import type { SnippetDraft } from './snippet-draft';

interface LabelFieldsProps {
  draft: SnippetDraft;
  onChange: (fields: Partial<SnippetDraft>) => void;
  /** The paths of the folders that are shared with the office. */
  readShared: () => Promise<readonly string[]>;
}

/** Function, themes, forms, document types and the user's own tags. */
export function LabelFields({ draft, onChange, readShared }: LabelFieldsProps) {
  const noteId = useId();
  return (
    <>
      <label className="field">
        <span>{i18n.t(labelListWords.functions)}</span>
        <select
          value={draft.function ?? ''}
          onChange={(event) => {
            onChange({ function: FUNCTIONS.find((name) => name === event.currentTarget.value) });
          }}
        >
          <option value="">{i18n.t('form.noFunction')}</option>
          {FUNCTIONS.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <LabelChoice
        name={i18n.t(labelListWords.themes)}
        all={THEMES}
        chosen={draft.themes}
        onChange={(themes) => onChange({ themes })}
      />
      <LabelChoice
        name={i18n.t(labelListWords.forms)}
        all={FORMS}
        chosen={draft.forms}
        onChange={(forms) => onChange({ forms })}
      />
      <LabelChoice
        name={i18n.t(labelListWords.documentTypes)}
        all={DOCUMENT_TYPES}
        chosen={draft.documentTypes}
        onChange={(documentTypes) => onChange({ documentTypes })}
      />
      <label className="field">
        <span>
          {i18n.t('form.folder')} <i>{i18n.t('form.folderHint')}</i>
        </span>
        <input
          value={draft.folder ?? ''}
          aria-describedby={noteId}
          onChange={(event) => onChange({ folder: event.currentTarget.value })}
        />
      </label>
      <SharedFolderNote id={noteId} folder={draft.folder ?? ''} readShared={readShared} />
      <label className="field">
        <span>
          {i18n.t('form.tags')} <i>{i18n.t('form.tagsHint')}</i>
        </span>
        <input
          value={draft.tags}
          onChange={(event) => onChange({ tags: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

interface LabelChoiceProps<L extends string> {
  name: string;
  all: readonly L[];
  chosen: readonly L[];
  onChange: (chosen: L[]) => void;
}

/** Several of a closed list; folded away, since most entries have none or one. */
function LabelChoice<L extends string>({ name, all, chosen, onChange }: LabelChoiceProps<L>) {
  return (
    <details className="label-choice">
      <summary>
        {name}
        <span>{chosen.join('、')}</span>
      </summary>
      <fieldset aria-label={name}>
        {all.map((label) => (
          <button
            key={label}
            type="button"
            className={chosen.includes(label) ? 'chip on' : 'chip'}
            aria-pressed={chosen.includes(label)}
            onClick={() => onChange(all.filter((it) => chosen.includes(it) !== (it === label)))}
          >
            {label}
          </button>
        ))}
      </fieldset>
    </details>
  );
}
