import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bodyOf } from '@/lib/entry';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

const SPEECH = readFileSync(new URL('../planted/reading-speech.txt', import.meta.url), 'utf8');

/** The worker's own side of the channel, as the browser gives it to a worker. */
const channel = new EventTarget();
const replies: WorkerReply[] = [];

function send(request: WorkerRequest): void {
  replies.length = 0;
  channel.dispatchEvent(new MessageEvent('message', { data: request }));
}

/** Has sources read and returns the replies, up to the one that ends the run. */
async function read(run: string, first: number, ...texts: string[]): Promise<WorkerReply[]> {
  send({ type: 'read', run, first, sources: texts.map(sourceOf) });
  await vi.waitFor(() => expect(replies.at(-1)?.type).toBe('finished'));
  return [...replies];
}

const sourceOf = (text: string) => ({ name: '讲话.txt', blob: new Blob([text]) });
const typesOf = (list: readonly WorkerReply[]) => list.map(({ type }) => type);
const foundIn = (list: readonly WorkerReply[]) =>
  list.flatMap((reply) => (reply.type === 'found' ? reply.found : []));

describe('the extraction worker', () => {
  beforeAll(async () => {
    vi.stubGlobal('self', {
      addEventListener: channel.addEventListener.bind(channel),
      postMessage: (reply: WorkerReply) => replies.push(reply),
    });
    await import('./worker');
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('reads sources one after the other, and counts them from the first of the run', async () => {
    const said = await read('a', 3, '', 'Good morning, ladies and gentlemen.');
    expect(typesOf(said)).toEqual(['progress', 'read', 'progress', 'read', 'finished']);
    expect(said[1]).toEqual({ type: 'read', source: 3, outcome: { ok: false, reason: 'empty' } });
    expect(said[3]).toMatchObject({ source: 4, outcome: { ok: true, language: 'other' } });
  });

  it('gives candidates in parts of 100 at most, before it says that their source is read', async () => {
    // The speech four times, each about something else, so that nothing is said twice.
    const long = ['阅读', '写作', '调研', '督查'].map((word) => SPEECH.replaceAll('阅读', word));
    const said = await read('b', 0, long.join('\n'));
    const parts = said.flatMap((reply) => (reply.type === 'found' ? [reply.found.length] : []));
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts)).toBe(100);
    expect(typesOf(said).slice(-2)).toEqual(['read', 'finished']);
    const ids = foundIn(said).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe('b-0-0');
    expect(said.at(-2)).toMatchObject({ outcome: { ok: true, candidates: ids.length } });
  });

  it('marks what was read before, and what the library has', async () => {
    const text = '要耐得住寂寞、顶得住诱惑、守得住清贫，始终严守纪律。';
    const fresh = foundIn(await read('c', 0, text));
    expect(fresh.length).toBeGreaterThan(0);
    const again = foundIn(await read('c', 1, text));
    expect(again.map(({ twin }) => twin?.where)).toEqual(fresh.map(() => 'batch'));
    const body = '统筹兼顾、突出重点、狠抓落实、务求实效';
    send({ type: 'know', known: [{ id: 'k', where: 'library', kind: 'phrase', body }] });
    expect(replies).toEqual([]);
    const known = foundIn(await read('c', 2, `要${body}。`));
    const same = known.find(({ candidate }) => bodyOf(candidate) === body);
    expect(same?.twin).toEqual({ id: 'k', where: 'library', isExact: true });
  });
});
