import { i18n } from '#i18n';
import { useManagerStore, useShelvingState } from '../manager-context';
import { formatCount } from '../format-count';
import { shelvingWords } from './words';

/** How far an act on many entries is, with the way to stop it; then what it came to, with the way back. */
export function BulkStatus() {
  const { shelving } = useManagerStore();
  const running = useShelvingState('running');
  const status = useShelvingState('status');
  const canUndo =
    (status?.kind === 'done' || status?.kind === 'earlier') && status.undo !== null && !running;
  return (
    <div className="bulk-status">
      {running && running.all > 0 && (
        <progress aria-label={i18n.t('shelves.working')} value={running.done} max={running.all} />
      )}
      <output aria-label={i18n.t('shelves.status')}>
        {running
          ? running.all === 0
            ? i18n.t('shelves.working')
            : i18n.t('shelves.progress', [formatCount(running.done), formatCount(running.all)])
          : status && shelvingWords(status)}
      </output>
      {running && (
        <button type="button" className="link" onClick={() => shelving.cancel()}>
          {i18n.t('shelves.stop')}
        </button>
      )}
      {canUndo && (
        <button type="button" className="link" onClick={() => void shelving.undo()}>
          {i18n.t('shelves.undo')}
        </button>
      )}
    </div>
  );
}
