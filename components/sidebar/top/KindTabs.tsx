import './KindTabs.css';
import * as Tabs from '@radix-ui/react-tabs';
import { createContext, memo, type ReactNode, useContext } from 'react';
import { i18n } from '../../shared/known-words';
import type { Facets } from '@/lib/search/types';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { TABS, type Tab as TabName } from '../store/state';
import { tabWords } from '../../shared/words';

/** The tabs 全部, 短语, 句式, 提纲 and 我的 with their counts; what they filter is the one panel below them. */
export function KindTabs({ children }: { children: ReactNode }) {
  return (
    <PanelContext value={children}>
      <AllTabs />
    </PanelContext>
  );
}

/** Takes the `tabIndex` away that Radix gives to every panel. */
const NO_STOP = { tabIndex: undefined };

/** What the panel holds changes at every key; handed past the tabs, it has them not gathered and drawn anew. */
const PanelContext = createContext<ReactNode>(null);

const AllTabs = memo(function AllTabs() {
  const store = useSidebarStore();
  const tab = useSidebarState('tab');
  return (
    <Tabs.Root
      className="kind-tabs"
      value={tab}
      onValueChange={(value) => {
        const chosen = TABS.find((name) => name === value);
        if (chosen) store.chooseTab(chosen);
      }}
    >
      <Tabs.List className="kind-tablist" aria-label={i18n.t('tabs.name')}>
        {TABS.map((name) => (
          <Tabs.Trigger key={name} value={name} className="kind-tab">
            {i18n.t(tabWords[name])}
            <Count of={name} />
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {/* Always the same one under another name; it has buttons of its own to come to, so it is no stop itself. */}
      <Tabs.Content value={tab} className="kind-panel" {...NO_STOP}>
        <PanelContent />
      </Tabs.Content>
    </Tabs.Root>
  );
});

function PanelContent(): ReactNode {
  return useContext(PanelContext);
}

/** Drawn by itself: each new count would otherwise have the tabs gathered anew, which takes longer than the search. */
function Count({ of: tab }: { of: TabName }) {
  const facets = useSidebarState('facets');
  return <i>{facets && countOf(tab, facets)}</i>;
}

function countOf(tab: TabName, facets: Facets): number {
  if (tab === 'all') return facets.all;
  return tab === 'mine' ? facets.mine : facets.kinds[tab];
}
