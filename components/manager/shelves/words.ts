import { i18n } from '#i18n';
import { saveFailureWords } from '../../shared/words';
import { formatCount } from '../format-count';
import { formatMoment } from '../format-moment';
import { actWords } from '../safekeeping/words';
import type { ShelvingStatus } from './store/shelving';

/** Says what an act on many entries came to. */
export function shelvingWords(status: ShelvingStatus): string {
  switch (status.kind) {
    case 'done': {
      if (status.changed === 0 && status.undo === null) return i18n.t('shelves.nothing');
      const said = i18n.t(actWords[status.act], [formatCount(status.changed)]);
      if (status.passed === 0) return said;
      return `${said} · ${i18n.t('shelves.passed', [formatCount(status.passed)])}`;
    }
    case 'earlier':
      return `${formatMoment(status.at)} · ${i18n.t(actWords[status.act], [formatCount(status.changed)])}`;
    case 'undone': {
      const said = i18n.t('keeping.undone', [formatCount(status.count)]);
      if (status.skipped === 0) return said;
      return `${said} · ${i18n.t('keeping.skipped', [formatCount(status.skipped)])}`;
    }
    case 'cancelled':
      return i18n.t('shelves.cancelled');
    case 'broken':
      return i18n.t('keeping.broken');
    case 'failed':
      return i18n.t(saveFailureWords[status.reason]);
  }
}
