import type { ImportAnswers, ImportMessage, ImportReply, ImportRequest } from './worker-protocol';
import type {
  CopyFacts,
  Group,
  ImportChoice,
  ImportReading,
  ImportSource,
  ImportStep,
  PreviewRow,
  TakeResult,
  UndoTakeResult,
} from './types';

/** One file on its way into the library, as a page follows it; everything is done in a worker of its own. */
export interface ImportSession {
  read(source: ImportSource): Promise<ImportReading>;
  /** Returns `count` rows of a group, from 0; none where the worker is gone. */
  rows(group: Group, from: number, count: number): Promise<PreviewRow[]>;
  take(
    choice: ImportChoice,
    facts: CopyFacts,
    onStep: (step: ImportStep) => void,
  ): Promise<TakeResult>;
  /** Ends what is being written, which is then undone; `take` says whether it came in time. */
  cancel(): void;
  undo(act: string): Promise<UndoTakeResult>;
  /** Ends the worker at once, whatever it is at: what is not written yet is not written. */
  close(): void;
}

/** As much of a `Worker` as a session needs. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

const FAILED = { ok: false, reason: 'failed' } as const;

/** Starts a worker for one file. Where it dies or can't be started, every request to it answers `failed`. */
export function openImport(startWorker: () => ImportWorker = startBundled): ImportSession {
  const waiting = new Map<number, (reply: ImportReply | null) => void>();
  let onStep: ((step: ImportStep) => void) | null = null;
  let worker: ImportWorker | null = null;
  let lastId = 0;

  const end = () => {
    worker?.terminate();
    worker = null;
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  };
  const send = (message: ImportMessage, transfer: Transferable[] = []) =>
    worker?.postMessage(message, { transfer });
  const call = <Request extends ImportRequest>(request: Request, transfer?: Transferable[]) =>
    new Promise<ImportAnswers[Request['type']] | null>((resolve) => {
      if (!worker) {
        resolve(null);
        return;
      }
      lastId += 1;
      waiting.set(lastId, (reply) =>
        // The worker answers each request with what belongs to it.
        resolve(reply?.type === 'done' ? (reply.answer as ImportAnswers[Request['type']]) : null),
      );
      send({ type: 'do', id: lastId, request }, transfer);
    });

  try {
    worker = startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
      if (data.type === 'step') {
        onStep?.(data.step);
        return;
      }
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    for (const sign of ['error', 'messageerror'] as const) worker.addEventListener(sign, end);
  } catch {
    // A browser without workers.
    worker = null;
  }

  return {
    read: async (source) => (await call({ type: 'read', source })) ?? FAILED,
    rows: async (group, from, count) => (await call({ type: 'rows', group, from, count })) ?? [],
    async take(choice, facts, listener) {
      onStep = listener;
      return (await call({ type: 'take', choice, facts })) ?? FAILED;
    },
    cancel: () => send({ type: 'cancel' }),
    undo: async (act) => (await call({ type: 'undo', act })) ?? FAILED,
    close: end,
  };
}

function startBundled(): ImportWorker {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
}
