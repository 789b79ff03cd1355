import { ProgressBar } from 'react-aria-components/ProgressBar';
import { i18n } from '#i18n';
import { useExtractState, useManagerStore } from '../manager-context';

/** How far the reading is, and the way to stop it. */
export function ReadingLine() {
  const { extracting } = useManagerStore();
  const run = useExtractState('run');
  if (!run) return null;
  const { names, at, share } = run;
  const place = String(Math.min(at + 1, names.length));
  const words = i18n.t('manager.reading', [
    names[at] ?? names.at(-1) ?? '',
    place,
    String(names.length),
  ]);
  return (
    <div className="reading">
      <ProgressBar
        className="progress"
        aria-label={i18n.t('manager.progress')}
        value={at + share}
        maxValue={names.length}
        valueLabel={words}
      >
        {({ percentage }) => (
          <>
            <span className="progress-words">{words}</span>
            <span className="progress-track">
              <span style={{ width: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <button type="button" className="button small" onClick={() => extracting.cancel()}>
        {i18n.t('manager.cancel')}
      </button>
    </div>
  );
}
