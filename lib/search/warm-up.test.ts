import { expect, it, vi } from 'vitest';
import { createIndex } from './create-index';
import { warmUp } from './warm-up';

/** An index that is being warmed up, and how to let the page be idle once. */
function begin(isWanted: () => boolean = () => true) {
  const index = createIndex([]);
  const query = vi.spyOn(index, 'query');
  const waiting: Array<() => void> = [];
  warmUp(index, (act) => void waiting.push(act), isWanted);
  return { query, waiting, beIdle: () => waiting.shift()?.() };
}

it('asks one thing each time the page is idle, and comes to an end', () => {
  const { query, waiting, beIdle } = begin();
  expect(query).not.toHaveBeenCalled();
  beIdle();
  expect(query).toHaveBeenCalledTimes(1);
  for (let times = 0; times < 100; times += 1) beIdle();
  expect(waiting).toEqual([]);
  expect(new Set(query.mock.calls.map(([text]) => text)).size).toBeGreaterThan(2);
});

it('stops where nobody will search', () => {
  const { query, waiting, beIdle } = begin(() => false);
  beIdle();
  expect(query).not.toHaveBeenCalled();
  expect(waiting).toEqual([]);
});
