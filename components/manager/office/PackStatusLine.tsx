import { i18n } from '#i18n';
import type { PackFault } from '@/lib/entry';
import { formatCount } from '../format-count';
import { useField } from '../safekeeping/use-safekeeping';
import type { Packing, PackStatus } from './store/packing';
import { faultWord, packFaultWord } from './words';

/** Faults that are named; the others are counted. */
const NAMED = 3;

/** What was done last with packs. */
export function PackStatusLine({ packing }: { packing: Packing }) {
  const status = useField(packing.state, 'status');
  const isBusy = useField(packing.state, 'isBusy');
  return (
    <div className="keep-status">
      <output aria-label={i18n.t('pack.status')}>
        {isBusy ? i18n.t('backup.busy') : status && wordsOf(status)}
      </output>
    </div>
  );
}

function wordsOf(status: PackStatus): string {
  switch (status.kind) {
    case 'unreadable':
      return status.look.reason === 'bad-pack'
        ? badEntries(status.look.faults)
        : i18n.t(packFaultWord(status.look.reason));
    case 'bad-entries':
      return badEntries(status.faults);
    case 'not-an-address':
      return i18n.t('pack.notAnAddress');
    case 'refused':
      return i18n.t('office.refused');
    case 'not-taken':
      return i18n.t('pack.notTaken');
    case 'taken':
      return i18n.t('pack.taken', [status.title, formatCount(status.count)]);
    case 'removed':
      return i18n.t('pack.removed', [status.title]);
    case 'published':
      return i18n.t('pack.published');
    case 'not-published':
      return i18n.t(faultWord(status.reason));
    case 'broken':
      return i18n.t('keeping.broken');
  }
}

function badEntries(faults: readonly PackFault[]): string {
  const named = faults.slice(0, NAMED).map(({ entry, path, message }) => {
    const where = path === '' ? entry : `${entry} ${path}`;
    return `${where}: ${message}`;
  });
  return i18n.t('pack.badEntries', [formatCount(faults.length), named.join('; ')]);
}
