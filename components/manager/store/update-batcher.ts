import type { FoundCandidate } from '@/lib/extract/worker/read-source';
import type { Observable } from '../../shared/observable';
import type { ExtractState, RunProgress, SourceReport } from './state';

/** A candidate with the name of its file. */
export type NamedCandidate = FoundCandidate & { sourceName: string };

/** One message of the reading worker. */
export interface Update {
  found?: readonly NamedCandidate[];
  reports?: readonly SourceReport[];
  run?: RunProgress;
}

/** Batches worker messages into one state update every 200 ms. */
export interface UpdateBatcher {
  add(update: Update): void;
  /** Applies now what is batched. */
  flush(): void;
}

/** The time between two state updates, in ms. */
const INTERVAL = 200;

/** Makes the batcher of `state`; `list` returns what new candidates change. */
export function createUpdateBatcher(
  state: Observable<ExtractState>,
  list: (found: readonly NamedCandidate[]) => Partial<ExtractState>,
): UpdateBatcher {
  let found: NamedCandidate[] = [];
  let reports: SourceReport[] = [];
  let run: RunProgress | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const [nowFound, nowReports, nowRun] = [found, reports, run];
    [found, reports, run] = [[], [], undefined];
    state.patch({
      ...list(nowFound),
      ...(nowReports.length > 0 ? { reports: [...state.get().reports, ...nowReports] } : {}),
      ...(nowRun ? { run: nowRun } : {}),
    });
  };

  return {
    add(update) {
      found.push(...(update.found ?? []));
      reports.push(...(update.reports ?? []));
      run = update.run ?? run;
      timer ??= setTimeout(flush, INTERVAL);
    },
    flush,
  };
}
