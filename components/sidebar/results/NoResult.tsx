import './NoResult.css';
import { i18n } from '#i18n';
import { newDraft } from '../../shared/form/snippet-draft';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { countChosen, NO_LABELS } from '../../shared/facet-counts';

/** Nothing found: says so, widens the search, or keeps what was typed as a snippet. */
export function NoResult({ query }: { query: string }) {
  const store = useSidebarStore();
  const mode = useSidebarState('mode');
  const tab = useSidebarState('tab');
  const labels = useSidebarState('labels');
  const text = query.trim();
  const isFiltered = countChosen(labels) > 0;
  return (
    <div className="no-result">
      <p>{text === '' ? i18n.t('none.untitled') : i18n.t('none.title', [shorten(text)])}</p>
      {text === '' && tab === 'mine' && <p className="no-result-hint">{i18n.t('none.mine')}</p>}
      <div className="no-result-acts">
        {isFiltered && (
          <button type="button" className="button" onClick={() => store.chooseLabels(NO_LABELS)}>
            {i18n.t('filter.clearAll')}
          </button>
        )}
        {tab !== 'all' && text !== '' && (
          <button type="button" className="button" onClick={() => store.chooseTab('all')}>
            {i18n.t('none.everywhere')}
          </button>
        )}
        {mode === 'stored' && text !== '' && (
          <button
            type="button"
            className="button"
            onClick={() => store.drafting.open(newDraft(text))}
          >
            {i18n.t('none.save', [shorten(text)])}
          </button>
        )}
      </div>
    </div>
  );
}

function shorten(text: string): string {
  return text.length > 18 ? `${text.slice(0, 18)}…` : text;
}
