import { expect, it } from 'vitest';
import { newestOnly } from './newest-only';

/** A writer whose writes end when the test says so. */
function slowWriter() {
  const written: string[] = [];
  const ends: Array<(isWritten: boolean) => void> = [];
  const save = newestOnly<string>(
    (key, value) =>
      new Promise((resolve, reject) => {
        written.push(`${key}=${value}`);
        ends.push((isWritten) => (isWritten ? resolve() : reject(new Error('full'))));
      }),
  );
  return { written, end: (isWritten = true) => ends.shift()?.(isWritten), save };
}

it('writes the first and the newest, and nothing between', async () => {
  const { written, end, save } = slowWriter();
  const first = save('a', '一');
  const second = save('a', '一二');
  const third = save('a', '一二三');
  end();
  await first;
  await Promise.resolve();
  end();
  await Promise.all([second, third]);
  expect(written).toEqual(['a=一', 'a=一二三']);
});

it('writes different keys side by side', () => {
  const { written, save } = slowWriter();
  void save('a', '一');
  void save('b', '二');
  expect(written).toEqual(['a=一', 'b=二']);
});

it('writes what waited although the write before it failed', async () => {
  const { written, end, save } = slowWriter();
  const first = save('a', '一');
  const second = save('a', '二');
  end(false);
  await expect(first).rejects.toThrow('full');
  await Promise.resolve();
  end();
  await second;
  expect(written).toEqual(['a=一', 'a=二']);
});

it('starts at once again when all is written', async () => {
  const { written, end, save } = slowWriter();
  const first = save('a', '一');
  end();
  await first;
  void save('a', '二');
  expect(written).toEqual(['a=一', 'a=二']);
});
