import { i18n } from './cached-i18n';

/** The number of a speech as its language writes it: 讲话一. */
export function speechNumber(speech: number): string {
  return i18n.t('row.numerals')[speech] ?? String(speech);
}
