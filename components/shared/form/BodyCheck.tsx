import { useDeferredValue, useMemo } from 'react';
import { i18n } from '#i18n';
import type { EntryKind } from '@/lib/entry';
import { MAX_SNIPPET_LENGTH } from '@/lib/entry/entry';
import { parseBody, type PatternError, type PreviewPiece } from '@/lib/pattern';
import { chipped, TextPieces } from '../TextPieces';
import { piecesWithin } from '../within-length';
import { patternErrorWords } from '../words';

/** The most characters of a row that are drawn. */
const MOST_DRAWN = 600;

interface BodyCheckProps {
  id: string;
  kind: EntryKind;
  text: string;
  hasPreview: boolean;
  /** Puts the caret where a fault is. */
  onGoTo: (offset: number) => void;
}

/** What is wrong with a body, by line and column; else how its row will look. */
export function BodyCheck({ id, kind, text, hasPreview, onGoTo }: BodyCheckProps) {
  // A long pattern is read when the typing leaves time for it.
  const settled = useDeferredValue(text);
  const parsed = useMemo(
    () => (kind === 'phrase' || isTooLong(settled) ? null : parseBody(kind, settled)),
    [kind, settled],
  );
  const isSound = !isTooLong(settled) && (parsed?.ok ?? true);
  return (
    <div id={id} className="body-check">
      {isSound && (
        <p className="form-hint">
          {i18n.t(kind === 'phrase' ? 'form.textHint' : 'form.patternHint')}
        </p>
      )}
      {parsed?.ok && hasPreview && settled.trim() !== '' && (
        <BodyRow pieces={parsed.body.preview} />
      )}
      <div aria-live="polite">
        {isTooLong(settled) && (
          <p className="body-errors">
            {i18n.t('form.tooLong', [settled.length, MAX_SNIPPET_LENGTH])}
          </p>
        )}
        {parsed?.ok === false && <BodyErrors errors={parsed.errors} onGoTo={onGoTo} />}
      </div>
    </div>
  );
}

/** More than the library takes is not read either: it would hold up the typing. */
function isTooLong(text: string): boolean {
  return text.length > MAX_SNIPPET_LENGTH;
}

function BodyRow({ pieces }: { pieces: readonly PreviewPiece[] }) {
  const { drawn, isCut } = piecesWithin(pieces, MOST_DRAWN);
  return (
    <p className="body-preview">
      <TextPieces pieces={drawn.map(chipped)} />
      {isCut && '…'}
    </p>
  );
}

interface BodyErrorsProps {
  errors: readonly PatternError[];
  onGoTo: (offset: number) => void;
}

function BodyErrors({ errors, onGoTo }: BodyErrorsProps) {
  return (
    <ul className="body-errors">
      {errors.map(({ code, at }) => (
        <li key={`${code}-${at.offset}`}>
          <button type="button" className="link" onClick={() => onGoTo(at.offset)}>
            {i18n.t('form.errorAt', [at.line, at.column])}
            {i18n.t(patternErrorWords[code])}
          </button>
        </li>
      ))}
    </ul>
  );
}
