import { describe, expect, it } from 'vitest';
import { openImport } from './import-client';
import { FACTS, NONE } from './testing/import-files';
import type { ImportMessage, ImportReply } from './worker-protocol';

/** A worker that notes what it is sent, and replies when a test has it do so. */
class FakeWorker extends EventTarget {
  readonly sent: ImportMessage[] = [];
  isEnded = false;

  postMessage = (message: ImportMessage) => void this.sent.push(message);
  terminate = () => void (this.isEnded = true);

  reply(data: ImportReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function open() {
  const worker = new FakeWorker();
  return { worker, session: openImport(() => worker) };
}

const row = (text: string) => ({ content: { kind: 'phrase' as const, text }, tags: [] });
const SOURCE = { name: 'a.csv', bytes: new Uint8Array() };

describe('a session of an import', () => {
  it('gives each request its own answer, in whatever order they come', async () => {
    const { worker, session } = open();
    const first = session.rows('new', 0, 1);
    const second = session.rows('same', 0, 1);
    worker.reply({ type: 'done', id: 2, answer: [row('二')] });
    worker.reply({ type: 'done', id: 1, answer: [row('一')] });
    expect([await first, await second]).toEqual([[row('一')], [row('二')]]);
  });

  it('passes on how far a writing has come, and that it is to end', async () => {
    const { worker, session } = open();
    const steps: number[] = [];
    const taking = session.take(NONE, FACTS, ({ done }) => steps.push(done));
    worker.reply({ type: 'step', step: { step: 'writing', done: 5, total: 9 } });
    session.cancel();
    worker.reply({ type: 'done', id: 1, answer: { ok: false, reason: 'cancelled' } });
    expect(await taking).toEqual({ ok: false, reason: 'cancelled' });
    expect(steps).toEqual([5]);
    expect(worker.sent.at(-1)).toEqual({ type: 'cancel' });
  });

  it.each<[string, (worker: FakeWorker) => unknown]>([
    ['dies', (worker) => worker.dispatchEvent(new Event('error'))],
    ['breaks on it', (worker) => worker.reply({ type: 'failed', id: 1 })],
  ])('whose worker %s has failed', async (_, end) => {
    const { worker, session } = open();
    const reading = session.read(SOURCE);
    end(worker);
    expect(await reading).toEqual({ ok: false, reason: 'failed' });
  });

  it('that is closed ends its worker, and whatever is asked of it fails', async () => {
    const { worker, session } = open();
    const reading = session.read(SOURCE);
    session.close();
    expect(worker.isEnded).toBe(true);
    expect(await reading).toEqual({ ok: false, reason: 'failed' });
    expect(await session.undo('x')).toEqual({ ok: false, reason: 'failed' });
    expect(await session.rows('new', 0, 1)).toEqual([]);
  });

  it('where no worker can be started has failed', async () => {
    const session = openImport(() => {
      throw new Error('no workers here');
    });
    expect(await session.read(SOURCE)).toEqual({ ok: false, reason: 'failed' });
  });
});
