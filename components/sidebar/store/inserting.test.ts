import { expect, it } from 'vitest';
import { createObservable } from '../../shared/observable';
import { createInserting } from './inserting';
import { INITIAL_STATE, type SidebarState } from './state';
import { createTestServices, phrase } from './test-services';

it('an insertion asked for before the target is known waits for it', async () => {
  const state = createObservable<SidebarState>(INITIAL_STATE);
  const { services, seen, library } = createTestServices([]);
  const store = createInserting(state, services, Promise.resolve(library));
  const inserting = store.insert(phrase('a', '承上启下'), { text: '承上启下' });
  expect(seen.inserted).toEqual([]);
  state.patch({
    target: { state: 'ready', tabId: 7, frameId: 0, title: '草稿', family: 'text-field' },
  });
  expect(await inserting).toBe(true);
  expect(seen.inserted).toEqual([{ text: '承上启下' }]);
  expect(seen.copied).toEqual([]);
});
