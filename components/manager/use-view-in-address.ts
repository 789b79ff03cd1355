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
      const named = VIEWS.find((name) => `#${name}` === location.hash);
      browsing.show(named ?? 'all');
    };
    follow();
    addEventListener('hashchange', follow, owner);
    return () => owner.abort();
  }, [browsing]);
  useEffect(() => {
    // The store moved by itself: a search begun while extracting.
    const current = location.hash.slice(1) || 'all';
    if (current !== view) history.replaceState(null, '', `#${view}`);
  }, [view]);
}
