import { i18n } from '#i18n';
import { type Difference, numeral, parallel } from '@/lib/pattern';

/** Where the members of a group are not parallel, in words; it warns and never forbids. */
export function GroupHints({ members }: { members: string[] }) {
  return parallel(members).map((difference) => (
    <span key={`${difference.item}-${difference.kind}`} className="fill-hint">
      {wordsOf(difference)}
    </span>
  ));
}

function wordsOf(difference: Difference): string {
  // Each language takes the number it writes: 第三项, item 3.
  const number = [numeral(difference.item + 1), difference.item + 1] as const;
  switch (difference.kind) {
    case 'longer':
      return i18n.t('fill.longer', [...number, difference.by]);
    case 'shorter':
      return i18n.t('fill.shorter', [...number, difference.by]);
    case 'ending':
      return i18n.t('fill.ending', [...number, difference.ending, difference.usual]);
  }
}
