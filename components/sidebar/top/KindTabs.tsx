import './KindTabs.css';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { i18n } from '#i18n';
import type { Facets } from '@/lib/search/types';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { TABS, type Tab as TabName } from '../store/state';
import { tabWords } from '../../shared/words';

/** The tabs 全部, 短语, 句式, 提纲 and 我的 with their counts; what they filter is the one panel below them. */
export function KindTabs({ children }: { children: ReactNode }) {
  const store = useSidebarStore();
  const tab = useSidebarState('tab');
  const facets = useSidebarState('results')?.facets;
  return (
    <Tabs
      className="kind-tabs"
      selectedKey={tab}
      onSelectionChange={(key) => {
        const chosen = TABS.find((name) => name === key);
        if (chosen) store.chooseTab(chosen);
      }}
    >
      <TabList className="kind-tablist" aria-label={i18n.t('tabs.name')}>
        {TABS.map((name) => (
          <Tab key={name} id={name} className="kind-tab">
            {i18n.t(tabWords[name])}
            <i>{facets ? countOf(name, facets) : ''}</i>
          </Tab>
        ))}
      </TabList>
      <TabPanel id={tab} className="kind-panel">
        {children}
      </TabPanel>
    </Tabs>
  );
}

function countOf(tab: TabName, facets: Facets): number {
  if (tab === 'all') return facets.all;
  return tab === 'mine' ? facets.mine : facets.kinds[tab];
}
