import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer, Frame } from '@/lib/messaging/send-to-bridge';
import { forgetFrames, injectBridge, requestReports } from './bridge-frames';

const page = vi.hoisted(() => ({
  inject: null as unknown as () => Promise<Array<{ frameId: number }>>,
  send: null as unknown as (frame: Frame, limit: number) => Promise<Answer<unknown>>,
  started: (_frame: Frame): void => undefined,
}));

vi.mock('#imports', () => ({ browser: { scripting: { executeScript: () => page.inject() } } }));
vi.mock('@/lib/messaging/send-to-bridge', async (original) => ({
  ...(await original<object>()),
  sendToBridge: (frame: Frame, _act: string, _data: unknown, limit: number) =>
    page.send(frame, limit),
  onBridgeStarted: (callback: (frame: Frame) => void) => {
    page.started = callback;
  },
}));
vi.mock('@webext-core/messaging', () => ({}));

const CARET = { ok: true, value: { caret: null } } as const;

/** An injection that ends `ms` from now. */
const endsIn = (ms: number) => () =>
  new Promise<Array<{ frameId: number }>>((resolve) =>
    setTimeout(resolve, ms, [{ frameId: 0 }, { frameId: 7 }]),
  );

beforeEach(() => {
  vi.useFakeTimers();
  page.send = async () => CARET;
});

afterEach(() => {
  vi.useRealTimers();
  forgetFrames();
});

it('waits for a page that is busy when the user waits for it', async () => {
  page.inject = endsIn(2000);
  const reported = requestReports(1, true);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await reported).toMatchObject({ ok: true, frames: [{ frameId: 0 }, { frameId: 7 }] });
});

it('gives a page up that does not let itself be entered in time', async () => {
  page.inject = endsIn(60_000);
  const reported = requestReports(1, true);
  await vi.advanceTimersByTimeAsync(2500);
  expect(await reported).toEqual({ ok: false, why: 'silent' });
});

it('looks less long at a page that nobody waits for', async () => {
  page.inject = endsIn(2000);
  const reported = requestReports(1, false);
  await vi.advanceTimersByTimeAsync(500);
  expect(await reported).toEqual({ ok: false, why: 'silent' });
});

it('waits for the page itself, and not for a frame that hangs', async () => {
  page.inject = endsIn(60_000);
  const injected = injectBridge(1, 2500);
  await vi.advanceTimersByTimeAsync(1000);
  page.started({ tabId: 1, frameId: 7 });
  await vi.advanceTimersByTimeAsync(500);
  page.started({ tabId: 2, frameId: 0 });
  page.started({ tabId: 1, frameId: 0 });
  await vi.advanceTimersByTimeAsync(0);
  expect(await injected).toEqual({ ok: true, frameIds: [7, 0] });
});

it('leaves a page that came late what is left of the time to answer', async () => {
  page.inject = endsIn(1500);
  const limits: number[] = [];
  page.send = async ({ frameId }, limit) => {
    if (frameId === 0) limits.push(limit);
    return CARET;
  };
  const reported = requestReports(1, true);
  await vi.advanceTimersByTimeAsync(1500);
  await reported;
  expect(limits).toEqual([1000]);
});
