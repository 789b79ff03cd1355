import { useId } from 'react';
import { i18n } from '#i18n';
import { FACET_NAMES, FACETS, FUNCTIONS } from '@/lib/entry';
import { labelListWords } from '../words';
import { SharedFolderNote } from './SharedFolderNote';
import type { SnippetDraft } from './snippet-draft';

/** The facets of which an entry may have several labels. */
const LISTS = FACET_NAMES.filter((name) => name !== 'functions');

interface LabelFieldsProps {
  draft: SnippetDraft;
  onChange: (fields: Partial<SnippetDraft>) => void;
  /** The paths of the folders that are shared with the office. */
  readShared: () => Promise<readonly string[]>;
}

/** The labels of every facet, the folder and the user's own tags. */
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
      {LISTS.map((list) => (
        <LabelChoice
          key={list}
          name={i18n.t(labelListWords[list])}
          all={FACETS[list].values}
          chosen={draft[FACETS[list].field]}
          onChange={(labels: unknown) =>
            onChange(Object.fromEntries([[FACETS[list].field, labels]]) as Partial<SnippetDraft>)
          }
        />
      ))}
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

interface LabelChoiceProps {
  name: string;
  all: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Several of a closed list; folded away, since most entries have none or one. */
function LabelChoice({ name, all, chosen, onChange }: LabelChoiceProps) {
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
