import { i18n } from '#i18n';

/** Returns a count as a reader writes it: 1,284. */
export function formatCount(count: number): string {
  return count.toLocaleString(i18n.t('app.locale'));
}
