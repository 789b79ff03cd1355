import type { RenewReply, RenewRequest } from '@/lib/search/host/worker-protocol';

// The shell of the worker, which does what one page has it do and ends with that. The only module here that acts when it is loaded.

addEventListener('message', ({ data }: MessageEvent<RenewRequest>) => void renew(data));

async function renew({ useSnapshot }: RenewRequest): Promise<void> {
  try {
    const [{ openSource }, { renewSnapshot }] = await loadProgram();
    const onWork = () => reply({ type: 'working' });
    const stored = await renewSnapshot(await openSource(), useSnapshot, onWork);
    reply({ type: 'renewed', stored }, [stored.snapshot.body]);
  } catch {
    reply({ type: 'failed' });
  }
}

// This file must stay a small part of the program: Chromium keeps what it has compiled of a file that a worker imports, but never of
// the worker's own (measured in 156: 25 ms and more of each start).
function loadProgram() {
  return Promise.all([import('./open-source'), import('@/lib/search/host/renew-snapshot')]);
}

function reply(message: RenewReply, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
