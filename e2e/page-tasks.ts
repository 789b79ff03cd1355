import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time of the thread, in µs. */
  tdur?: number;
  args?: { name?: string; data?: { functionName?: string; url?: string; type?: string } };
}

/** A task of a page's main thread: its processor time, in ms, which other programs on the machine don't lengthen, and what ran in it. */
export interface PageTask {
  ms: number;
  within: string[];
  /** By the clock of the trace, in ms; with the process, what a sampler of processor time needs. */
  span: { pid: number; from: number; to: number };
}

/** From how long on (µs) it is looked up what took a task's time. */
const NAMED = 20_000;

/** Traces every page while `act` runs; returns the tasks of at least `least` ms of processor time, or of `leastByClock` ms by the clock, the longest first. */
export async function tasksDuring(
  session: CDPSession,
  act: () => Promise<unknown>,
  least: number,
  leastByClock = Number.POSITIVE_INFINITY,
): Promise<PageTask[]> {
  const events: TraceEvent[] = [];
  const gather = ({ value }: { value: object[] }) => {
    for (const event of value as TraceEvent[])
      if (event.name === 'thread_name' || event.ph === 'X') events.push(event);
  };
  session.on('Tracing.dataCollected', gather);
  const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'],
      excludedCategories: ['*'],
      traceBufferSizeInKb: 400_000,
    },
  });
  await act();
  await session.send('Tracing.end');
  await isComplete;
  session.off('Tracing.dataCollected', gather);
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const ofPages = events.filter(({ pid, tid }) => threads.has(`${pid} ${tid}`));
  return ofPages
    .filter(
      ({ name, tdur = 0, dur = 0 }) =>
        name === 'RunTask' && (tdur >= least * 1000 || dur >= leastByClock * 1000),
    )
    .map((task) => {
      const { pid, ts, tdur = 0, dur = 0 } = task;
      return {
        ms: tdur / 1000,
        within: dur < NAMED ? [] : namesWithin(task, ofPages),
        span: { pid, from: ts / 1000, to: (ts + dur) / 1000 },
      };
    })
    .toSorted((one, other) => other.ms - one.ms);
}

/** What took most of a task. */
function namesWithin(task: TraceEvent, events: readonly TraceEvent[]): string[] {
  const end = task.ts + (task.dur ?? 0);
  return events
    .filter(
      (one) =>
        one !== task &&
        one.tid === task.tid &&
        one.pid === task.pid &&
        one.ts >= task.ts &&
        one.ts < end &&
        Math.max(one.tdur ?? 0, (one.dur ?? 0) / 2) > 5000,
    )
    .map(({ name, tdur = 0, dur = 0, args }) => {
      const { functionName, url, type } = args?.data ?? {};
      const facts = [functionName, url?.split('/').at(-1), type].filter((one) => one !== undefined);
      return `${name} ${facts.join(' ')} ${Math.round(tdur / 1000)}/${Math.round(dur / 1000)}`;
    })
    .slice(0, 6);
}
