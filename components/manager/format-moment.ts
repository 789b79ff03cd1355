import { i18n } from '#i18n';

const DAY = 24 * 60 * 60 * 1000;

/** Returns a time (epoch ms) as a reader says it: “今天 14:05”, “昨天 9:30”, “11月3日 14:05”, with the year where it is another. */
export function formatMoment(at: number, now = Date.now()): string {
  const locale = i18n.t('app.locale');
  const clock = new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
  if (days === 0) return i18n.t('keeping.today', [clock]);
  if (days === 1) return i18n.t('keeping.yesterday', [clock]);
  const isOtherYear = new Date(at).getFullYear() !== new Date(now).getFullYear();
  const day = new Date(at).toLocaleDateString(locale, {
    month: 'long',
    day: 'numeric',
    ...(isOtherYear ? { year: 'numeric' } : {}),
  });
  return `${day} ${clock}`;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
