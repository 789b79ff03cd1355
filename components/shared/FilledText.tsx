import './FilledText.css';
import { i18n } from '#i18n';
import { type InsertionStyle, normaliseText } from '@/lib/entry';
import type { Filled, FilledPiece } from '@/lib/pattern';
import { TextPieces } from './TextPieces';
import { piecesWithin } from './within-length';

/** The most characters that are drawn; the rest of a longer text is only counted. */
export const MOST_DRAWN = 4000;

interface FilledTextProps {
  filled: Filled;
  /** How it is to be written. */
  insertionStyle: InsertionStyle;
}

/** A filled text paragraph by paragraph, as it would be inserted; blanks stand out. */
export function FilledText({ filled, insertionStyle }: FilledTextProps) {
  const { paragraphs, flush = [] } = filled;
  // Where a single paragraph goes, inside another or not, is only known when it is inserted.
  const isIndented = insertionStyle.indent === 'two-spaces' && paragraphs.length > 1;
  const drawn = paragraphsWithin(paragraphs, MOST_DRAWN);
  return (
    <div className="filled">
      {drawn.map((pieces, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no identity but their place
        <p key={at} className={isIndented && !flush.includes(at) ? 'indented' : undefined}>
          <TextPieces
            pieces={(insertionStyle.fullWidth ? normalisePieces(pieces) : pieces).map(
              ({ kind, text }) => ({
                text,
                className: classOf[kind],
              }),
            )}
          />
        </p>
      ))}
      {lengthOf(drawn) < lengthOf(paragraphs) && (
        <p className="filled-rest">{i18n.t('fill.previewRest', [filled.text.length])}</p>
      )}
    </div>
  );
}

const classOf = { text: undefined, value: 'fill-value', blank: 'slot' } as const;

type Paragraphs = ReadonlyArray<readonly FilledPiece[]>;

function paragraphsWithin(paragraphs: Paragraphs, most: number): Paragraphs {
  const drawn: Array<readonly FilledPiece[]> = [];
  let left = most;
  for (const pieces of paragraphs) {
    if (left <= 0) break;
    const { drawn: kept } = piecesWithin(pieces, left);
    drawn.push(kept);
    left -= 1 + kept.reduce((length, piece) => length + piece.text.length, 0);
  }
  return drawn;
}

function lengthOf(paragraphs: Paragraphs): number {
  return paragraphs
    .flat()
    .reduce((length, { text }) => length + 1 + text.length, paragraphs.length);
}

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
