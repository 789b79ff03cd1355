import { expect, it } from 'vitest';
import type { Insertion } from '@/lib/target/types';
import { createObservable } from '../../shared/observable';
import { createInserting } from './inserting';
import { INITIAL_STATE, type SidebarState } from './state';
import { phrase } from './test-services';

it('an insertion asked for before the target is known waits for it', async () => {
  const state = createObservable<SidebarState>(INITIAL_STATE);
  const delivered: Array<[tabId: number, insertion: Insertion]> = [];
  const services = {
    target: {
      deliver: async (tabId: number, insertion: Insertion) => {
        delivered.push([tabId, insertion]);
        return { ok: true, verified: true, family: 'text-field', title: '草稿' } as const;
      },
    },
    copy: async () => true,
  };
  const { insert } = createInserting(state, services as never, () => null);
  const inserting = insert(phrase('a', '承上启下'), { text: '承上启下' });
  state.patch({
    target: { state: 'ready', tabId: 7, frameId: 0, title: '草稿', family: 'text-field' },
  });
  expect(await inserting).toBe(true);
  expect(delivered).toEqual([[7, { text: '承上启下' }]]);
});
