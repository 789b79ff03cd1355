import type { FoundCandidate } from '@/lib/extract/worker/read-source';
import type { Observable } from '../../shared/observable';
import type { ExtractState, RunProgress, SourceReport } from './state';

/** A candidate with the name of its file. */
export type NamedCandidate = FoundCandidate & { sourceName: string };

/** Something that the reading told. */
export interface NewsItem {
  found?: readonly NamedCandidate[];
  reports?: readonly SourceReport[];
  run?: RunProgress;
}

/** Gathers what the reading tells and shows it a few times a second. */
export interface News {
  add(item: NewsItem): void;
  /** Shows now what was gathered. */
  show(): void;
}

/** News is shown at most so often, in ms. */
const SHOWN_EVERY = 200;

/** Makes the gathering of news for `state`; `list` says what new candidates change. */
export function createNews(
  state: Observable<ExtractState>,
  list: (found: readonly NamedCandidate[]) => Partial<ExtractState>,
): News {
  let found: NamedCandidate[] = [];
  let reports: SourceReport[] = [];
  let run: RunProgress | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
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
    add(item) {
      found.push(...(item.found ?? []));
      reports.push(...(item.reports ?? []));
      run = item.run ?? run;
      timer ??= setTimeout(show, SHOWN_EVERY);
    },
    show,
  };
}
