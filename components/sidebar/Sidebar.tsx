import '../shared/tokens.css';
import '../shared/base.css';
import '../shared/button.css';
import './Sidebar.css';
import './zoom.css';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { StatusBar } from './bottom/StatusBar';
import { Browse } from './Browse';
import { preloadLazyParts, SavingForm } from './lazy-parts';
import type { SidebarServices } from './services';
import { SidebarProvider, useSidebarState, useSidebarStore } from './sidebar-context';
import { LibraryNotice } from '../shared/LibraryNotice';
import { whenPainted } from '../shared/when-painted';
import { useGivenText } from './use-given-text';
import { createSidebarStore } from './store/sidebar-store';
import { warmUp } from './warm-up';

/** The whole sidebar, on whatever services it is given. */
export function Sidebar({ services }: { services: SidebarServices }) {
  const [store] = useState(() => createSidebarStore(services));
  useEffect(() => {
    const owner = new AbortController();
    const start = async () => {
      services.onDrawn();
      await store.start(owner.signal);
      // Not beside the index, which is read just then and wanted sooner.
      await services.search.ready;
      preloadLazyParts();
      void warmUp(store, owner.signal);
      store.startBackups(owner.signal);
    };
    // The library, and whatever else the first rows can be seen without, waits until they are.
    if (services.early) whenPainted(() => void (owner.signal.aborted || start()));
    else void start();
    // No event says that the caret moved within an editor: the text before it is read again when the sidebar is entered.
    const look = () => void store.continuing.look();
    window.addEventListener('focus', look, owner);
    document.documentElement.addEventListener('pointerenter', look, owner);
    return () => owner.abort();
  }, [store, services]);
  return (
    <SidebarProvider value={store}>
      <Parts />
    </SidebarProvider>
  );
}

function Parts() {
  const store = useSidebarStore();
  const drafts = useSidebarState('drafts');
  const openDraft = useSidebarState('openDraft');
  const draft = drafts.find((it) => it.draftId === openDraft);
  const givenText = useGivenText();
  return (
    <main
      className="sidebar"
      {...givenText}
      onKeyDownCapture={(event) => {
        // One act for one press: a held key repeats it many times a second.
        const isHeld = event.repeat && event.key === 'Enter';
        const isStop = event.key === 'Escape' && store.giveUp();
        if (!isStop && (!isHeld || event.target instanceof HTMLTextAreaElement)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <h1 className="visually-hidden">{i18n.t('app.name')}</h1>
      <Notice />
      {draft ? <SavingForm key={draft.draftId} draft={draft} /> : <Browse />}
      <StatusBar />
    </main>
  );
}

function Notice() {
  const store = useSidebarStore();
  const mode = useSidebarState('mode');
  const health = useSidebarState('health');
  const isExactOnly = useSidebarState('isExactOnly');
  const reminder = useSidebarState('reminder');
  const { isPrivate, backups } = store.services;
  return (
    <LibraryNotice
      {...{ mode, health, reminder, backups, isExactOnly, isPrivate }}
      onAcknowledge={() => store.acknowledgeLoss()}
    />
  );
}
