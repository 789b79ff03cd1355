import '../shared/tokens.css';
import '../shared/base.css';
import '../shared/button.css';
import './Manager.css';
import './chip.css';
import { useEffect, useState } from 'react';
import { LibraryNotice } from '../shared/LibraryNotice';
import { whenPainted } from '../shared/when-painted';
import { EntryDetail } from './browse/EntryDetail';
import { EntryTable } from './browse/EntryTable';
import { EditView } from './edit/lazy-edit-view';
import { useDraftInAddress } from './edit/use-draft-in-address';
import { useWriting } from './edit/use-writing';
import { ExtractView } from './extract/lazy-extract-view';
import { Header } from './Header';
import {
  BackupView,
  CheckView,
  HiddenView,
  TrashView,
  VersionsView,
} from './safekeeping/lazy-safekeeping-views';
import { ManagerProvider, useManagerState, useManagerStore } from './manager-context';
import { Nav } from './Nav';
import type { ManagerServices } from './services';
import { BulkBar } from './shelves/lazy-shelves';
import { createManagerStore } from './store/manager-store';
import { isTool, type View } from './store/state';
import { FiguresView } from './figures/lazy-figures-view';
import { TidyView } from './tidy/lazy-tidy-view';
import { SharingView } from './office/lazy-office-parts';
import { TransferView } from './transfer/lazy-transfer-view';
import { entryInAddress, useViewInAddress, viewInAddress } from './use-view-in-address';

/** The whole manager page, on whatever services it is given. */
export function Manager({ services }: { services: ManagerServices }) {
  const [store] = useState(() => createManagerStore(services, viewInAddress()));
  useEffect(() => {
    const owner = new AbortController();
    const start = () => {
      if (owner.signal.aborted) return;
      services.onDrawn();
      void store.start(owner.signal);
    };
    // The library, and whatever else the first rows can be seen without, waits until they are.
    if (services.early) whenPainted(start);
    else start();
    return () => owner.abort();
  }, [store, services]);
  return (
    <ManagerProvider value={store}>
      <Parts />
    </ManagerProvider>
  );
}

function Parts() {
  const view = useManagerState('view');
  const mode = useManagerState('mode');
  const health = useManagerState('health');
  const isExactOnly = useManagerState('isExactOnly');
  const reminder = useManagerState('reminder');
  const store = useManagerStore();
  const { isPrivate, services } = store;
  const openDraft = useWriting('openDraft');
  const draft = useWriting('drafts').find(({ draftId }) => draftId === openDraft);
  const isWide = isTool(view) || draft !== undefined;
  useViewInAddress();
  useDraftInAddress();
  return (
    <div className="manager">
      <Header />
      <Nav />
      <main className={isWide ? 'manager-main wide' : 'manager-main'}>
        <LibraryNotice
          {...{ mode, health, isExactOnly, reminder, isPrivate }}
          backups={services.backups}
          onAcknowledge={() => store.acknowledgeLoss()}
        />
        {draft ? <EditView key={draft.draftId} draft={draft} /> : <ViewOf view={view} />}
      </main>
      {!isWide && <EntryDetail />}
    </div>
  );
}

function ViewOf({ view }: { view: View }) {
  switch (view) {
    case 'extract':
      return <ExtractView />;
    case 'transfer':
      return <TransferView />;
    case 'tidy':
      return <TidyView />;
    case 'figures':
      return <FiguresView />;
    case 'sharing':
      return <SharingView />;
    case 'trash':
      return <TrashView />;
    case 'versions':
      return <VersionsView id={entryInAddress()} />;
    case 'hidden':
      return <HiddenView />;
    case 'backup':
      return <BackupView />;
    case 'check':
      return <CheckView />;
    case 'all':
    case 'mine':
    case 'office':
    case 'office-speeches':
    case 'official-formulas':
      return (
        <>
          <BulkBar />
          <EntryTable />
        </>
      );
  }
}
