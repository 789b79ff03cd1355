import type { Source } from '@/lib/entry';
import { i18n } from './cached-i18n';

/** The number of a speech as its language writes it: 讲话一. */
export function speechNumber(speech: number): string {
  return i18n.t('row.numerals')[speech] ?? String(speech);
}

/** Where a pack entry stands in its source, the outermost first: the speech where it is of one, and the headings. */
export function sourcePath({ speech, heading }: Source): string[] {
  return speech === undefined
    ? heading
    : [i18n.t('row.speech', [speechNumber(speech)]), ...heading];
}
