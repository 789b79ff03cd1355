import { i18n } from '#i18n';
import type { EntryKind } from '@/lib/entry';
import { parseBody } from '@/lib/pattern';
import { patternErrorWords } from '../../shared/words';

interface BodyCheckProps {
  id: string;
  kind: EntryKind;
  text: string;
  /** Puts the caret where a fault is. */
  onGoTo: (offset: number) => void;
}

/** What is wrong with a body, by line and column; else how its row will look. */
export function BodyCheck({ id, kind, text, onGoTo }: BodyCheckProps) {
  if (kind === 'phrase')
    return (
      <p id={id} className="form-hint">
        {i18n.t('form.textHint')}
      </p>
    );
  const parsed = parseBody(kind, text);
  return (
    <div id={id} className="body-check" aria-live="polite">
      {parsed.ok ? (
        <>
          <p className="form-hint">{i18n.t('form.patternHint')}</p>
          {text.trim() !== '' && (
            <p className="body-preview">
              {parsed.body.preview.map((piece, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity but their place
                <span key={at} className={piece.kind === 'text' ? undefined : piece.kind}>
                  {piece.text}
                </span>
              ))}
            </p>
          )}
        </>
      ) : (
        <ul className="body-errors">
          {parsed.errors.map(({ code, at }) => (
            <li key={`${code}-${at.offset}`}>
              <button type="button" className="link" onClick={() => onGoTo(at.offset)}>
                {i18n.t('form.errorAt', [at.line, at.column])}
                {i18n.t(patternErrorWords[code])}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
