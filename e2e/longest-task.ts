import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Processor time of the thread, in µs. */
  tdur?: number;
  args?: { name?: string };
}

/**
 * Traces every page while `act` runs; the longest task on a page's main thread, in ms of processor time, which other programs on
 * the machine don't lengthen.
 */
export async function longestTaskDuring(
  session: CDPSession,
  act: () => Promise<unknown>,
): Promise<number> {
  const events: TraceEvent[] = [];
  const gather = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', gather);
  const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
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
  const tasks = events
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .filter(({ pid, tid }) => threads.has(`${pid} ${tid}`))
    .map(({ tdur }) => tdur ?? Number.NaN);
  if (tasks.length === 0) throw new Error('The trace holds no task of a page.');
  return Math.max(...tasks) / 1000;
}
