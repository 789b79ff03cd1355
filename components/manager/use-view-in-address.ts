import { useEffect } from 'react';
import { useManagerState, useManagerStore } from './manager-context';
import { type View, VIEWS } from './store/state';

/** Keeps the page's address (`#extract`) and the view in step, so that a link, a reload and the browser's back button work. */
export function useViewInAddress(): void {
  const { browsing } = useManagerStore();
  const view = useManagerState('view');
  useEffect(() => {
    const owner = new AbortController();
    const follow = () => browsing.show(viewInAddress());
    follow();
    addEventListener('hashchange', follow, owner);
    return () => owner.abort();
  }, [browsing]);
  useEffect(() => {
    // The store moved by itself: a search begun while extracting. At first the address has just moved the store, and this is drawn later.
    const isCurrent = browsing.state.get().view === view;
    if (isCurrent && (nameInAddress() || 'all') !== view)
      history.replaceState(null, '', `#${view}`);
  }, [browsing, view]);
}

/** Returns the view that the address names; the list of all entries where it names none. */
export function viewInAddress(): View {
  return VIEWS.find((name) => name === nameInAddress()) ?? 'all';
}

/** The name after `#`; after a slash may stand whose page it is. */
function nameInAddress(): string {
  return location.hash.slice(1).split('/')[0] ?? '';
}

/** Returns the id of the entry that the address names (`#versions/ID`), or an empty one. */
export function entryInAddress(): string {
  return decodeURIComponent(location.hash.split('/')[1] ?? '');
}
