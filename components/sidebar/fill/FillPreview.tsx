import { i18n } from '#i18n';
import { type InsertionForm, normaliseText } from '@/lib/entry';
import type { Filled, FilledPiece } from '@/lib/pattern';

interface FillPreviewProps {
  filled: Filled;
  /** How it is to be written. */
  form: InsertionForm;
  isLong: boolean;
}

/** The text as it would be inserted now; blanks stand out. An outline's scrolls in itself. */
export function FillPreview({ filled, form, isLong }: FillPreviewProps) {
  const { paragraphs, flush = [] } = filled;
  // Where a single paragraph goes, inside another or not, is only known when it is inserted.
  const isIndented = form.indent === 'two-spaces' && paragraphs.length > 1;
  return (
    <section
      className={isLong ? 'fill-preview long' : 'fill-preview'}
      aria-label={i18n.t('fill.preview')}
      // A box that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      {...(isLong ? { tabIndex: 0 } : {})}
    >
      {paragraphs.map((pieces, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no identity but their place
        <p key={at} className={isIndented && !flush.includes(at) ? 'indented' : undefined}>
          {(form.fullWidth ? normalisePieces(pieces) : pieces).map((piece, place) => (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={place} className={classOf[piece.kind]}>
              {piece.text}
            </span>
          ))}
        </p>
      ))}
    </section>
  );
}

const classOf = { text: undefined, value: 'fill-value', blank: 'slot' } as const;

/** The pieces of a paragraph with its punctuation made full-width, which keeps every character in its place. */
function normalisePieces(pieces: readonly FilledPiece[]): FilledPiece[] {
  const text = normaliseText(pieces.map((piece) => piece.text).join(''));
  let end = 0;
  return pieces.map((piece) => {
    const start = end;
    end += piece.text.length;
    return { ...piece, text: text.slice(start, end) };
  });
}
