import { createImportJob } from './import-job';
import { openImportedLibrary } from './imported-library';
import { answer, type ImportMessage, type ImportReply } from './worker-protocol';

// The shell of the worker that holds one file on its way into the library: what is read and written there never holds up the page.

const job = createImportJob(openImportedLibrary);
let cancelling = new AbortController();

addEventListener('message', ({ data }: MessageEvent<ImportMessage>) => {
  if (data.type === 'cancel') cancelling.abort();
  else void run(data);
});

async function run({ id, request }: Extract<ImportMessage, { type: 'do' }>): Promise<void> {
  if (request.type === 'take') cancelling = new AbortController();
  try {
    const onStep = (step: Extract<ImportReply, { type: 'step' }>['step']) =>
      reply({ type: 'step', step });
    reply({ type: 'done', id, answer: await answer(job, request, onStep, cancelling.signal) });
  } catch {
    reply({ type: 'failed', id });
  }
}

function reply(message: ImportReply): void {
  postMessage(message, { transfer: [] });
}
