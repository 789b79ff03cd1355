import { i18n } from '#i18n';
import type { LibraryEntry } from '@/lib/library';
import { formatCount } from '../format-count';
import { formatMoment } from '../format-moment';

/** Returns what is said of an entry when it is tidied: how often it was used, when it was saved, where it lies, its tags. */
export function entryFacts(entry: LibraryEntry): string[] {
  const { uses, createdAt, folder, tags } = entry;
  return [
    uses === 0 ? i18n.t('tidy.never') : i18n.t('tidy.used', [formatCount(uses)]),
    ...(createdAt === undefined ? [] : [i18n.t('tidy.madeAt', [formatMoment(createdAt)])]),
    ...(folder === undefined ? [] : [folder]),
    ...(tags.length === 0 ? [] : [tags.join('、')]),
  ];
}
