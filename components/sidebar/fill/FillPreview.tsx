import { i18n } from '#i18n';
import type { InsertionStyle } from '@/lib/entry';
import type { Filled } from '@/lib/pattern';
import { FilledText, MOST_DRAWN } from '../../shared/FilledText';

interface FillPreviewProps {
  filled: Filled;
  /** How it is to be written. */
  insertionStyle: InsertionStyle;
  isLong: boolean;
}

/** The text as it would be inserted now; blanks stand out. A long one, and an outline's, scrolls in itself. */
export function FillPreview({ filled, insertionStyle, isLong }: FillPreviewProps) {
  const scrolls = isLong || filled.text.length > MOST_DRAWN / 4;
  return (
    <section
      className={scrolls ? 'fill-preview long' : 'fill-preview'}
      aria-label={i18n.t('fill.preview')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
      {...(scrolls ? { tabIndex: 0 } : {})}
    >
      <FilledText filled={filled} insertionStyle={insertionStyle} />
    </section>
  );
}
