import { describe, expect, it } from 'vitest';
import { phraseInput } from '@/lib/library/testing/test-library';
import { memoryServer } from '@/lib/share/testing/memory-folder';
import { officeProfile } from './testing/office-in-memory';
import { makeOfficeOfTwo, MINUTE, sharePhrase } from './testing/two-profiles';

const MONTH = 30 * 24 * 60 * MINUTE;

/** Two profiles with clocks of their own, over a server with one of its own; `skews` (ms) may be changed. */
async function apart(skews: { a: number; b: number; server: number }) {
  let time = Date.now();
  const server = memoryServer(() => time + skews.server);
  const a = await officeProfile(server.folder, () => time + skews.a);
  const b = await officeProfile(server.folder, () => time + skews.b);
  await makeOfficeOfTwo(a, b);
  const rounds = async () => {
    for (const { office } of [a, b, a, b]) {
      time += MINUTE;
      expect(await office.sync()).toMatchObject({ ok: true });
    }
  };
  const texts = async (one: typeof a) => (await one.shown()).map(({ text }) => text).toSorted();
  const aside = async (one: typeof a) =>
    (await one.office.state.read()).people.reduce((sum, person) => sum + person.aside, 0);
  return { a, b, share: sharePhrase, rounds, texts, aside };
}

describe('a clock that is a month ahead', () => {
  it('of who shares: its entries wait, which is said; set right, they come, and so do later edits', async () => {
    const skews = { a: MONTH, b: 0, server: 0 };
    const { a, b, share, rounds, texts, aside } = await apart(skews);
    const id = await share(a, '从下个月来的');
    await share(b, '今天的');
    await rounds();
    expect(await texts(a)).toEqual(['今天的']);
    expect(await texts(b)).toEqual([]);
    expect(await aside(b)).toBe(1);
    skews.a = 0;
    await a.library.update(id, phraseInput('时钟拨回来以后改的'));
    await rounds();
    expect(await texts(b)).toEqual(['时钟拨回来以后改的']);
    expect(await aside(b)).toBe(0);
  });

  it('of who reads: what the others share is there, and what it took back or edits wins after it is set right', async () => {
    const skews = { a: 0, b: MONTH, server: 0 };
    const { a, b, share, rounds, texts, aside } = await apart(skews);
    const id = await share(a, '今天的');
    const own = await share(b, '从下个月来的');
    await rounds();
    expect(await texts(b)).toEqual(['今天的']);
    expect(await texts(a)).toEqual([]);
    expect(await aside(a)).toBe(1);
    await a.library.update(id, phraseInput('今天又改的'));
    await rounds();
    expect(await texts(b)).toEqual(['今天又改的']);
    skews.b = 0;
    await b.office.share([own], false);
    await rounds();
    expect(await texts(a)).toEqual([]);
    await b.office.share([own], true);
    await rounds();
    expect(await texts(a)).toEqual(['从下个月来的']);
  });
});

describe('a clock that is a month behind', () => {
  it('of who reads: what it has stays, what is new waits, which is said; set right, it comes', async () => {
    const skews = { a: 0, b: 0, server: 0 };
    const { a, b, share, rounds, texts, aside } = await apart(skews);
    await share(a, '早就有的');
    await rounds();
    skews.b = -MONTH;
    await share(a, '新来的');
    await rounds();
    expect(await texts(b)).toEqual(['早就有的']);
    expect(await aside(b)).toBeGreaterThan(0);
    skews.b = 0;
    await rounds();
    expect(await texts(b)).toEqual(['新来的', '早就有的'].toSorted());
    expect(await aside(b)).toBe(0);
  });

  it('of who shares: its entries and its edits arrive, and what it took back is gone', async () => {
    const { a, b, share, rounds, texts } = await apart({ a: -MONTH, b: 0, server: 0 });
    const id = await share(a, '上个月的');
    await rounds();
    expect(await texts(b)).toEqual(['上个月的']);
    await a.library.update(id, phraseInput('上个月改的'));
    await rounds();
    expect(await texts(b)).toEqual(['上个月改的']);
    await a.office.share([id], false);
    await rounds();
    expect(await texts(b)).toEqual([]);
  });
});

describe('a clock that was right, and is a month behind for a while', () => {
  it('what it edits and takes back meanwhile arrives at the latest once it is set right', async () => {
    const skews = { a: 0, b: 0, server: 0 };
    const { a, share, rounds, texts, b } = await apart(skews);
    const [edited, taken, both] = [
      await share(a, '要改的'),
      await share(a, '要收回的'),
      await share(a, '先改再收回的'),
    ];
    await rounds();
    expect(await texts(b)).toHaveLength(3);
    skews.a = -MONTH;
    await a.library.update(edited, phraseInput('时钟慢的时候改的'));
    await a.library.update(both, phraseInput('时钟慢的时候改的另一条'));
    await rounds();
    await a.office.share([taken, both], false);
    await rounds();
    skews.a = 0;
    await rounds();
    expect(await texts(b)).toEqual(['时钟慢的时候改的']);
  });
});

describe('a clock that was a month ahead for a while', () => {
  it('what was taken back then and is shared again since stays, also when that month is over', async () => {
    const skews = { a: MONTH, b: 0, server: 0 };
    const { a, b, share, rounds, texts } = await apart(skews);
    const id = await share(a, '收回又共享的');
    await rounds();
    await a.office.share([id], false);
    await rounds();
    skews.a = 0;
    await a.office.share([id], true);
    await rounds();
    expect(await texts(b)).toEqual(['收回又共享的']);
    skews.a = 2 * MONTH;
    skews.b = 2 * MONTH;
    await rounds();
    expect(await texts(b)).toEqual(['收回又共享的']);
  });
});

it.each([MONTH, -MONTH])('a server’s clock that is %i ms off changes nothing', async (server) => {
  const { a, b, share, rounds, texts } = await apart({ a: 0, b: 0, server });
  const id = await share(a, '第一稿');
  await rounds();
  await a.library.update(id, phraseInput('第二稿'));
  await rounds();
  expect(await texts(b)).toEqual(['第二稿']);
});
