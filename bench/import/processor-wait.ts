import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { CDPSession } from 'playwright-core';

/** How long the main thread of a process had waited for a processor at a time, both in ms; times are of the clock of Chromium's traces. */
interface Sample {
  pid: number;
  at: number;
  waited: number;
}

/** Returns how long the main thread of a process waited for a processor between two times, in ms: at most so long, for the samples lie a little around. */
export type WaitedBetween = (pid: number, from: number, to: number) => number;

/** Runs in a thread of its own: reads `/proc/PID/task/PID/schedstat` of the processes (Linux: time on a processor, time in the queue for one, in ns) every 2 ms. */
const SAMPLER = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { pids, flag } = workerData;
const samples = [];
const stop = new Int32Array(flag);
while (Atomics.wait(stop, 0, 0, 2) === 'timed-out') {
  for (const pid of pids) {
    try {
      const [, waited] = readFileSync('/proc/' + pid + '/task/' + pid + '/schedstat', 'utf8').split(' ');
      samples.push({ pid, at: Number(process.hrtime.bigint()) / 1e6, waited: Number(waited) / 1e6 });
    } catch {}
  }
}
parentPort.postMessage(samples);
`;

/**
 * Notes how long each page of a browser waits for a processor while `act` runs: that is no fault of the page, and on a busy machine most of
 * a task's time by the clock. Null on a system that does not say so.
 */
export async function waitsDuring(
  session: CDPSession,
  act: () => Promise<unknown>,
): Promise<WaitedBetween | null> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  if (!pids.every(isSampled)) {
    await act();
    return null;
  }
  const flag = new SharedArrayBuffer(4);
  const worker = new Worker(SAMPLER, { eval: true, workerData: { pids, flag } });
  const gathered = new Promise<Sample[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  try {
    await act();
  } finally {
    Atomics.store(new Int32Array(flag), 0, 1);
    Atomics.notify(new Int32Array(flag), 0);
  }
  const samples = await gathered;
  return (pid, from, to) => {
    const ofProcess = samples.filter((one) => one.pid === pid);
    const before = ofProcess.findLast(({ at }) => at <= from) ?? ofProcess[0];
    const after = ofProcess.find(({ at }) => at >= to) ?? ofProcess.at(-1);
    return before && after ? after.waited - before.waited : 0;
  };
}

function isSampled(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ').length === 3;
  } catch {
    return false;
  }
}
