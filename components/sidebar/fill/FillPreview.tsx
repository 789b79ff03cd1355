import { i18n } from '#i18n';
import type { Filled } from '@/lib/pattern';

/** The text as it would be inserted now; blanks stand out. An outline's scrolls in itself. */
export function FillPreview({ filled, isLong }: { filled: Filled; isLong: boolean }) {
  return (
    <section
      className={isLong ? 'fill-preview long' : 'fill-preview'}
      aria-label={i18n.t('fill.preview')}
      // A box that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      {...(isLong ? { tabIndex: 0 } : {})}
    >
      {filled.paragraphs.map((pieces, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no identity but their place
        <p key={at}>
          {pieces.map((piece, place) => (
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
