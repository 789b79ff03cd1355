import { i18n } from './cached-i18n';

/** Returns who shares an entry, and since when it is as it is (epoch ms): 王秘书共享 · 2026/11/28. */
export function sharedBy(who: string, updatedAt?: number): string {
  const name = who === '' ? i18n.t('office.nameless') : who;
  const day =
    updatedAt === undefined
      ? ''
      : ` · ${new Date(updatedAt).toLocaleDateString(i18n.t('app.locale'))}`;
  return `${i18n.t('office.sharedBy', [name])}${day}`;
}
