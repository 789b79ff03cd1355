import './KindTabs.css';
import { i18n } from '../../shared/cached-i18n';
import type { Facets } from '@/lib/search/types';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { TABS, type Tab } from '../store/state';
import { tabWords } from '../../shared/words';

/** 全部, 短语, 句式, 提纲 and 我的 with their counts: radio buttons that look like tabs, for each filters the one list below. */
export function KindTabs() {
  const store = useSidebarStore();
  const tab = useSidebarState('tab');
  const facets = useSidebarState('facets');
  return (
    <fieldset className="kind-tabs" aria-label={i18n.t('tabs.name')}>
      {TABS.map((name) => (
        <label key={name} className={name === tab ? 'kind-tab on' : 'kind-tab'}>
          <input
            type="radio"
            name="kind-tab"
            checked={name === tab}
            onChange={() => store.chooseTab(name)}
          />
          {i18n.t(tabWords[name])}
          <i>{facets && countOf(name, facets)}</i>
        </label>
      ))}
    </fieldset>
  );
}

function countOf(tab: Tab, facets: Facets): number {
  if (tab === 'all') return facets.all;
  return tab === 'mine' || tab === 'office' ? facets[tab] : facets.kinds[tab];
}
