import { useEffect } from 'react';
import { useManagerState, useManagerStore } from './manager-context';
import { VIEWS } from './store/state';

/** Keeps the page's address (`#extract`) and the view in step, so that a link, a reload and the browser's back button work. */
export function useViewInAddress(): void {
  const { browsing } = useManagerStore();
  const view = useManagerState('view');
  useEffect(() => {
    const owner = new AbortController();
    const follow = () => {
      const named = VIEWS.find((name) => name === viewInAddress());
      browsing.show(named ?? 'all');
    };
    follow();
    addEventListener('hashchange', follow, owner);
    return () => owner.abort();
  }, [browsing]);
  useEffect(() => {
    // The store moved by itself: a search begun while extracting. At first the address has just moved the store, and this is drawn later.
    const isCurrent = browsing.state.get().view === view;
    if (isCurrent && (viewInAddress() || 'all') !== view)
      history.replaceState(null, '', `#${view}`);
  }, [browsing, view]);
}

/** The name after `#`; after a slash may stand whose page it is. */
function viewInAddress(): string {
  return location.hash.slice(1).split('/')[0] ?? '';
}

/** Returns the id of the entry that the address names (`#versions/ID`), or an empty one. */
export function entryInAddress(): string {
  return decodeURIComponent(location.hash.split('/')[1] ?? '');
}
