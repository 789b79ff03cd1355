import { expect, it, vi } from 'vitest';
import { createObservable } from '../../shared/observable';
import { createSearching } from './searching';
import { INITIAL_STATE } from './state';
import { createTestServices, phrase } from '../testing/test-services';

it.each([
  ['exact', true],
  ['index', false],
] as const)('search that answers by %s says so: %s', async (answering, isExactOnly) => {
  const { library, services } = createTestServices([phrase('a', '承上启下')]);
  const state = createObservable({ ...INITIAL_STATE, isExactOnly: !isExactOnly });
  const client = { ...services.search, ready: Promise.resolve(answering) };
  await createSearching(state, client).load(library);
  await vi.waitFor(() => expect(state.get().isExactOnly).toBe(isExactOnly));
});
