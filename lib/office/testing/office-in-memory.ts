import { randomUUID } from 'node:crypto';
import { freshLibrary } from '@/lib/library/testing/test-library';
import type { SharedFolder } from '@/lib/share';
import { createOffice } from '../create-office';
import type { OfficeCredentials } from '../credentials';
import { openOfficeStore } from '../office-database';
import { NO_OFFICE, type OfficeState } from '../office-state';
import type { ChosenFolder } from '../types';
import { closingPage } from './closing-page';

/** The address of a folder made for a test. */
export const CHOSEN: ChosenFolder = {
  kind: 'webdav',
  url: 'https://dav.example/office/',
  credentials: { user: '王', password: '秘密' },
};

/** A profile with its library, which takes part in the office's library over a folder; its clock is `now`, and its page may close. */
export async function officeProfile(folder: SharedFolder, now: () => number) {
  const { library } = await freshLibrary();
  const page = closingPage();
  const kept: {
    state: OfficeState;
    credentials: OfficeCredentials | null;
    isAllowed: boolean;
    /** How long each round would have waited for another page's. */
    patience: number[];
  } = { state: NO_OFFICE, credentials: null, isAllowed: true, patience: [] };
  const store = openOfficeStore(`bijia-office-${randomUUID()}`);
  const watchers = new Set<(state: OfficeState) => void>();
  const office = createOffice({
    library: page.wrap(library),
    state: page.wrap({
      read: async () => kept.state,
      async patch(fields: Partial<OfficeState>) {
        kept.state = { ...kept.state, ...fields };
        for (const watcher of watchers) watcher(kept.state);
      },
      watch: (onChange: (state: OfficeState) => void) => void watchers.add(onChange),
    }),
    credentials: {
      read: async () => kept.credentials,
      async save(credentials) {
        kept.credentials = credentials;
      },
    },
    store: page.wrap(store),
    openFolder: async () => (kept.isAllowed ? page.wrap(folder) : null),
    runAlone(act, patience) {
      kept.patience.push(patience);
      return act();
    },
    makeId: randomUUID,
    product: '0.0.0',
    now,
  });
  const shown = async () =>
    (await library.entries()).flatMap((entry) =>
      entry.who === undefined
        ? []
        : [{ who: entry.who, text: entry.kind === 'phrase' ? entry.text : entry.body }],
    );
  return { library, office, store, kept, shown, page };
}
