import { beforeEach, expect, it, vi } from 'vitest';
import { openSidebar } from '@/lib/messaging/open-sidebar';
import { openBeside } from './open-beside';

/** The injections that the page has not answered yet, with their callbacks. */
const { answers, injections } = vi.hoisted(() => ({
  answers: [] as Array<() => void>,
  injections: [] as unknown[],
}));
vi.mock('#imports', () => ({
  browser: {
    runtime: {},
    scripting: {
      async executeScript(injection: unknown, callback?: () => void) {
        if (!callback) return;
        injections.push(injection);
        answers.push(callback);
      },
    },
  },
}));
vi.mock('@/lib/messaging/open-sidebar', () => ({ openSidebar: vi.fn() }));

const opening = vi.mocked(openSidebar);
const tab = { id: 1, windowId: 2 };

let now = 0;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  opening.mockReset().mockResolvedValue();
});

function pageAnswers(at: number): void {
  now = at;
  answers.shift()?.();
  now = 0;
}

it('opens once the page has answered', async () => {
  const opened = openBeside(tab);
  expect(opening).not.toHaveBeenCalled();
  pageAnswers(20);
  await opened;
  expect(opening.mock.calls).toEqual([[2]]);
});

it('waits for an answer that the page gives once the bridge is in it', async () => {
  const opened = openBeside(tab);
  expect(injections.at(-1)).toMatchObject({ target: { allFrames: false }, files: ['/bridge.js'] });
  pageAnswers(20);
  await opened;
});

it('opens also by an answer that comes late, but not when the user is elsewhere by then', async () => {
  const late = openBeside(tab);
  pageAnswers(3000);
  await late;
  expect(opening).toHaveBeenCalledOnce();
  const tooLate = openBeside(tab);
  pageAnswers(3001);
  await tooLate;
  expect(opening).toHaveBeenCalledOnce();
});

it('opens at once when it is called again while the page does not answer, and not again when it does', async () => {
  const first = openBeside(tab);
  await openBeside(tab);
  expect(opening).toHaveBeenCalledOnce();
  pageAnswers(500);
  await first;
  expect(opening).toHaveBeenCalledOnce();
});

it('waits for each page by itself', async () => {
  const first = openBeside(tab);
  const other = openBeside({ id: 3, windowId: 2 });
  expect(opening).not.toHaveBeenCalled();
  pageAnswers(10);
  pageAnswers(10);
  await Promise.all([first, other]);
  expect(opening).toHaveBeenCalledTimes(2);
});

it('rejects where no sidebar can be opened', async () => {
  opening.mockRejectedValue(new Error('no place'));
  const opened = openBeside(tab);
  pageAnswers(10);
  await expect(opened).rejects.toThrow('no place');
});
