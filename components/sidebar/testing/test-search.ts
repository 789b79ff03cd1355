import { type LibraryEntry, toSearchDoc } from '@/lib/library';
import type { SearchClient, SearchState } from '@/lib/search/client/client';
import { createIndex } from '@/lib/search';
import { createExactIndex } from '@/lib/search/host/exact-index';
import { createObservable } from '../../shared/observable';
import { createSearching } from '../store/searching';
import { INITIAL_STATE, type SidebarState } from '../store/state';
import { createTestServices, phrase } from './test-services';

/** What is searched unless other entries are given. */
export const ENTRIES: LibraryEntry[] = [phrase('a', '承上启下'), phrase('b', '上情下达')];

/** A library and a search whose index is there once `attach` is called. */
export function openSearch(entries: LibraryEntry[] = [...ENTRIES]) {
  let isAttached = false;
  const waiting: Array<() => void> = [];
  const ready = new Promise<SearchState>((resolve) => {
    waiting.push(() => resolve('index'));
  });
  const attach = () => {
    isAttached = true;
    waiting.forEach((resolve) => resolve());
  };
  const followed: number[] = [];
  const client: SearchClient = {
    ready,
    follow: (revision) => void followed.push(revision),
    queryNow: () => null,
    query: async (query, options = {}) => {
      const docs = entries.map(toSearchDoc);
      const exact = createExactIndex(docs).query(query, options);
      if (!isAttached && exact.hits.length > 0) return exact;
      await ready;
      return createIndex(docs).query(query, options);
    },
  };
  const state = createObservable<SidebarState>(INITIAL_STATE);
  const searching = createSearching(state, client);
  const library = createTestServices(entries).library;
  const type = async (query: string) => {
    state.patch({ query });
    void searching.restart();
    await searching.settle();
  };
  const shown = () => state.get().results?.rows.map((row) => row.entry.id);
  const load = () => searching.load(library);
  return { state, searching, client, load, type, shown, attach, entries, followed };
}
