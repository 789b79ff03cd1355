import './SnippetForm.css';
import { type KeyboardEvent, type Ref, type RefObject, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { SaveFailure } from '@/lib/library';
import { parseBody } from '@/lib/pattern';
import { saveFailureWords } from '../words';
import { isComposing } from '../is-composing';
import type { Drafting } from './drafting';
import { AlikeEntries } from './AlikeEntries';
import { BodyField } from './BodyField';
import { ElsewhereNote } from './ElsewhereNote';
import { KindChoice } from './KindChoice';
import { LabelFields } from './LabelFields';
import { ProposalBar } from './ProposalBar';
import type { SnippetDraft } from './snippet-draft';
import { openProposals } from './take-proposals';
import { type FormHelp, useFormHelp } from './use-form-help';

interface SnippetFormProps {
  draft: SnippetDraft;
  drafting: Drafting;
  /** Drafts can't be stored at the moment. */
  isUnstored: boolean;
  /** Shows below the text how its row will look. */
  hasPreview?: boolean;
  help: FormHelp;
}

/** Writes or edits a snippet. Every change is kept as a draft, so leaving it or closing the page loses nothing. */
export function SnippetForm(props: SnippetFormProps) {
  const { draft, drafting, isUnstored, hasPreview = true, help } = props;
  const text = useRef<HTMLTextAreaElement>(null);
  const titleField = useRef<HTMLInputElement>(null);
  useEffect(() => text.current?.focus(), []);

  const { proposals, alike } = useFormHelp(draft, help);
  const open = openProposals(draft, proposals);
  const hasProposals = Object.keys(open).length > 0;

  const { failure, isSaving, change, save } = useSaving(draft, drafting, text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.defaultPrevented) return;
    if (event.key === 'Escape') drafting.close();
    else if (event.key === 'Enter' && event.altKey && hasProposals) change(open);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside
    <form
      className="snippet-form"
      aria-label={titleOf(draft)}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="snippet-scroll">
        <h2>{titleOf(draft)}</h2>
        <KindChoice kind={draft.kind} onChange={(kind) => change({ kind })} />
        <BodyField ref={text} draft={draft} hasPreview={hasPreview} onChange={change} />
        {!isSaving && <ElsewhereNote {...{ draft, drafting }} />}
        <Failures {...{ failure, isUnstored }} onClose={() => drafting.close()} />
        <AlikeEntries entries={alike} onShow={(entry) => help.show(entry)} />
        {hasProposals && (
          <ProposalBar
            proposals={open}
            onTake={(taken) => {
              change(openProposals(draft, taken));
              // The button that was pressed is gone.
              titleField.current?.focus();
            }}
          />
        )}
        <TitleField ref={titleField} title={draft.title} onChange={(title) => change({ title })} />
        <LabelFields draft={draft} onChange={change} readShared={help.readShared} />
        {draft.foundAt && (
          <p className="form-found" title={draft.foundAt.url}>
            {i18n.t('form.foundAt', [draft.foundAt.title])}
          </p>
        )}
      </div>
      <FormBar {...{ draft, drafting, isUnstored, isSaving }} />
    </form>
  );
}

interface FailuresProps {
  failure: SaveFailure | 'broken' | null;
  isUnstored: boolean;
  onClose: () => void;
}

/** Why the draft or the snippet could not be stored. */
function Failures({ failure, isUnstored, onClose }: FailuresProps) {
  return (
    <>
      {isUnstored && (
        <p className="form-failure" role="alert">
          {i18n.t('form.unstored')}
        </p>
      )}
      {failure && (
        <p className="form-failure" role="alert">
          {i18n.t('status.saveFailed')} ·{' '}
          {i18n.t(failure === 'broken' ? 'form.broken' : saveFailureWords[failure])}
          {failure === 'broken' && (
            <button type="button" className="link" onClick={onClose}>
              {i18n.t('form.keepDraft')}
            </button>
          )}
        </p>
      )}
    </>
  );
}

interface TitleFieldProps {
  ref: Ref<HTMLInputElement>;
  title: string;
  onChange: (title: string) => void;
}

function TitleField({ ref, title, onChange }: TitleFieldProps) {
  return (
    <label className="field">
      <span>
        {i18n.t('form.title')} <i>{i18n.t('form.titleHint')}</i>
      </span>
      <input
        ref={ref}
        value={title}
        maxLength={60}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

interface FormBarProps {
  draft: SnippetDraft;
  drafting: Drafting;
  isUnstored: boolean;
  isSaving: boolean;
}

function FormBar({ draft, drafting, isUnstored, isSaving }: FormBarProps) {
  return (
    <div className="snippet-bar">
      <button type="submit" className="button go" disabled={isSaving}>
        {i18n.t('form.save')}
      </button>
      <button
        type="button"
        className="button"
        title={isUnstored ? undefined : i18n.t('form.keptNote')}
        onClick={() => drafting.close()}
      >
        {i18n.t('form.cancel')}
      </button>
      <button
        type="button"
        className="link quiet snippet-discard"
        onClick={() => drafting.discard(draft.draftId)}
      >
        {i18n.t('form.discard')}
      </button>
    </div>
  );
}

/** Changes and saves the draft; what can't be saved stays open, and says why until the next change. */
function useSaving(
  draft: SnippetDraft,
  drafting: Drafting,
  text: RefObject<HTMLTextAreaElement | null>,
) {
  const [failure, setFailure] = useState<SaveFailure | 'broken' | null>(null);
  const [isSaving, setSaving] = useState(false);
  const change = (fields: Partial<SnippetDraft>) => {
    setFailure(null);
    drafting.change({ ...draft, ...fields, isTouched: true });
  };
  const save = async () => {
    if (isSaving) return;
    if (isBroken(draft)) {
      setFailure('broken');
      text.current?.focus();
      return;
    }
    setSaving(true);
    const result = await drafting.save(draft);
    setSaving(false);
    if (!result.ok) setFailure(result.reason);
  };
  return { failure, isSaving, change, save };
}

function titleOf(draft: SnippetDraft): string {
  if (draft.editing !== undefined) return i18n.t('form.edit');
  return i18n.t(draft.replaces === undefined ? 'form.new' : 'form.replace');
}

/** A pattern that can't be read can't be filled either: it stays a draft until it is put right. */
function isBroken({ kind, text }: SnippetDraft): boolean {
  return kind !== 'phrase' && !parseBody(kind, text).ok;
}
