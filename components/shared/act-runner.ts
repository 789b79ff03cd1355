import type { Observable } from './observable';

/** What a page shows of its acts. */
interface Acting<Status> {
  isBusy: boolean;
  /** What was done last; null before the first act. */
  status: Status | null;
}

type Broken = { kind: 'broken' };

/** Runs an act and shows the status that it resolves with. */
export type RunAct<Status> = (act: () => Promise<Status | null>) => Promise<void>;

/**
 * Returns a function that runs one act at a time. An act that is begun while another runs is ignored; one that rejects shows as
 * `broken`. `reread` brings the page up to date after each.
 */
export function createActRunner<Status>(
  state: Observable<Acting<Status | Broken>>,
  reread: () => Promise<void> = async () => undefined,
): RunAct<Status> {
  return async (act) => {
    if (state.get().isBusy) return;
    state.patch({ isBusy: true });
    const status = await act().catch((): Broken => ({ kind: 'broken' }));
    await reread().catch(() => undefined);
    state.patch({ isBusy: false, status });
  };
}
