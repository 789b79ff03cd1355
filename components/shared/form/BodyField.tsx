import { type RefObject, useState } from 'react';
import { i18n } from '#i18n';
import { patternOfParagraph } from '../../../lib/extract/pattern/pattern-of-paragraph';
import { BodyCheck } from './BodyCheck';
import { makeSlot, type SlotRefusal, type TextRange } from './make-slot';
import { SlotNameInput } from './SlotNameInput';
import { SyntaxGuide } from './SyntaxGuide';
import type { SnippetDraft } from './snippet-draft';

interface BodyFieldProps {
  ref: RefObject<HTMLTextAreaElement | null>;
  draft: SnippetDraft;
  hasPreview: boolean;
  onChange: (fields: Partial<SnippetDraft>) => void;
}

/** The text of a snippet, with what makes a pattern of it, and below it what is wrong or how its row will look. */
export function BodyField({ ref, draft, hasPreview, onChange }: BodyFieldProps) {
  const { kind, text } = draft;
  const { named, notice, forget, promptForName, applyName, makeGroup } = useSlotMaking(
    ref,
    draft,
    onChange,
  );

  return (
    <>
      <label className="field">
        <span>{i18n.t(kind === 'phrase' ? 'form.text' : 'form.body')}</span>
        <textarea
          ref={ref}
          rows={4}
          value={text}
          aria-describedby="snippet-check"
          onChange={(event) => {
            forget();
            onChange({ text: event.currentTarget.value });
          }}
        />
      </label>
      {named ? (
        <SlotNameInput
          words={text.slice(named.start, named.end)}
          onName={applyName}
          onCancel={() => {
            forget();
            ref.current?.focus();
          }}
        />
      ) : (
        <div className="body-tools">
          <button type="button" className="button small" onClick={promptForName}>
            {i18n.t('form.makeSlot')}
          </button>
          <button type="button" className="button small" onClick={makeGroup}>
            {i18n.t('form.makeGroup')}
          </button>
          <span className="body-notice" role="alert">
            {notice && i18n.t(noticeWords[notice])}
          </span>
        </div>
      )}
      <BodyCheck
        id="snippet-check"
        kind={kind}
        text={text}
        hasPreview={hasPreview}
        onGoTo={(offset) => {
          ref.current?.focus();
          ref.current?.setSelectionRange(offset, offset + 1);
        }}
      />
      <SyntaxGuide kind={kind} />
    </>
  );
}

/** Makes a slot of the selected words, or a group of an enumeration; `notice` says why it could not. */
function useSlotMaking(
  ref: BodyFieldProps['ref'],
  draft: SnippetDraft,
  onChange: BodyFieldProps['onChange'],
) {
  const { kind, text } = draft;
  const [named, setNamed] = useState<TextRange | null>(null);
  const [notice, setNotice] = useState<SlotRefusal | 'no-enumeration' | null>(null);

  const write = (next: Pick<SnippetDraft, 'kind' | 'text'>) => {
    const field = ref.current;
    field?.focus();
    field?.select();
    // As if typed, so that Ctrl+Z takes it back; only the browser can put it into its own undo history.
    // oxlint-disable-next-line typescript/no-deprecated -- there is no other way
    document.execCommand('insertText', false, next.text);
    onChange(next);
  };
  const selectedRange = (): TextRange => ({
    start: ref.current?.selectionStart ?? 0,
    end: ref.current?.selectionEnd ?? 0,
  });
  const promptForName = () => {
    const range = selectedRange();
    const made = makeSlot(kind, text, range, '');
    setNotice(made.ok ? null : made.reason);
    setNamed(made.ok ? range : null);
  };
  const applyName = (name: string) => {
    const made = named && makeSlot(kind, text, named, name);
    setNamed(null);
    if (made?.ok) write(made);
  };
  const makeGroup = () => {
    const body = patternOfParagraph(text);
    setNotice(body === null ? 'no-enumeration' : null);
    if (body !== null) write({ kind: 'pattern', text: body });
  };
  const forget = () => {
    setNotice(null);
    setNamed(null);
  };
  return { named, notice, forget, promptForName, applyName, makeGroup };
}

const noticeWords = {
  'nothing-selected': 'form.nothingSelected',
  'not-plain': 'form.notPlain',
  'no-enumeration': 'form.noEnumeration',
} as const satisfies Record<SlotRefusal | 'no-enumeration', string>;
