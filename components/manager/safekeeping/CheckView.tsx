import './Safekeeping.css';
import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import { CHECKED_STORES, type LibraryCheck } from '@/lib/library/check/check-library';
import { downloadFile } from '../../shared/download-file';
import { useManaged } from '../office/use-managed';
import { formatCount } from '../format-count';
import type { Checking, CheckResult } from './store/checking';
import { useField, useSafekeepingStores } from './use-safekeeping';
import { storeWords } from './words';

/** 检查资料库: every record is read; what can't be read is named, and what can is saved. */
export function CheckView() {
  const stores = useSafekeepingStores();
  return (
    <section className="tool-page keep" aria-label={i18n.t('check.title')}>
      <h2>{i18n.t('check.title')}</h2>
      <p>{i18n.t('check.intro')}</p>
      {stores && <Check checking={stores.checking} />}
    </section>
  );
}

function Check({ checking }: { checking: Checking }) {
  const progress = useField(checking.state, 'progress');
  const result = useField(checking.state, 'result');
  return (
    <>
      <div className="keep-acts">
        <Button
          className="button go"
          isDisabled={progress !== null}
          onPress={() => void checking.check()}
        >
          {i18n.t('check.start')}
        </Button>
      </div>
      <div className="keep-status">
        <output aria-label={i18n.t('keeping.status')}>
          {progress === null
            ? result && wordsOf(result)
            : i18n.t('check.reading', [formatCount(progress)])}
        </output>
      </div>
      {result?.kind === 'checked' && <Findings checking={checking} check={result.check} />}
    </>
  );
}

function Findings({ checking, check }: { checking: Checking; check: LibraryCheck }) {
  const { allowExport } = useManaged();
  const saveSound = async () => {
    const bytes = await checking.exportSound();
    if (bytes) downloadFile({ name: i18n.t('check.soundFile'), bytes: new Uint8Array(bytes) });
  };
  const saveDamaged = () => {
    const text = checking.exportDamaged();
    if (text !== null) downloadFile({ name: i18n.t('check.damagedFile'), bytes: text });
  };
  return (
    <>
      <table className="check">
        <thead>
          <tr>
            <th scope="col">{i18n.t('check.kind')}</th>
            <th scope="col">{i18n.t('check.readCount')}</th>
            <th scope="col">{i18n.t('check.damagedCount')}</th>
          </tr>
        </thead>
        <tbody>
          {CHECKED_STORES.map((store) => (
            <tr key={store}>
              <th scope="row">{i18n.t(storeWords[store])}</th>
              <td>{formatCount(check.read[store])}</td>
              <td>{formatCount(check.damaged.filter((one) => one.store === store).length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="keep-acts">
        {allowExport && (
          <Button className="button" onPress={() => void saveSound()}>
            {i18n.t('check.saveSound')}
          </Button>
        )}
        {check.damaged.length > 0 && (
          <Button className="button" onPress={saveDamaged}>
            {i18n.t('check.saveDamaged')}
          </Button>
        )}
      </div>
      {check.damaged.length > 0 && (
        <ul className="check-damaged" aria-label={i18n.t('check.damagedCount')}>
          {check.damaged.slice(0, 50).map(({ store, key, value }) => (
            <li key={`${store} ${JSON.stringify(key)}`}>
              {i18n.t(storeWords[store])} · <code>{JSON.stringify(key)}</code>{' '}
              <span>{excerptOf(value)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function wordsOf(result: CheckResult): string {
  if (result.kind !== 'checked')
    return i18n.t(result.kind === 'none' ? 'check.none' : 'check.broken');
  const { damaged, read } = result.check;
  const all = Object.values(read).reduce((sum, count) => sum + count, 0);
  return damaged.length === 0
    ? i18n.t('check.well', [formatCount(all)])
    : i18n.t('check.damaged', [formatCount(all), formatCount(damaged.length)]);
}

/** What stands in a damaged record, as far as it fits a line. */
function excerptOf(value: unknown): string {
  return value === undefined
    ? i18n.t('check.unreadable')
    : (JSON.stringify(value) ?? '').slice(0, 120);
}
