import type { ImportJob } from './import-job';
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

/** What the page has the worker do; one after the other, but for `cancel`, which ends what is being written. */
export type ImportRequest =
  | { type: 'read'; source: ImportSource }
  | { type: 'rows'; group: Group; from: number; count: number }
  | { type: 'take'; choice: ImportChoice; facts: CopyFacts }
  | { type: 'undo'; act: string };
export type ImportMessage = { type: 'cancel' } | { type: 'do'; id: number; request: ImportRequest };

/** What comes of each request. */
export interface ImportAnswers {
  read: ImportReading;
  rows: PreviewRow[];
  take: TakeResult;
  undo: UndoTakeResult;
}
export type ImportAnswer = ImportAnswers[keyof ImportAnswers];

/** `done`: what came of the request of that id; `failed`: the program broke on it. */
export type ImportReply =
  | { type: 'step'; step: ImportStep }
  | { type: 'done'; id: number; answer: ImportAnswer }
  | { type: 'failed'; id: number };

/** Has a job do what a request says. */
export async function answer(
  job: ImportJob,
  request: ImportRequest,
  onStep: (step: ImportStep) => void,
  signal: AbortSignal,
): Promise<ImportAnswer> {
  switch (request.type) {
    case 'read':
      return job.read(request.source);
    case 'rows':
      return job.rows(request.group, request.from, request.count);
    case 'take':
      return job.take(request.choice, request.facts, onStep, signal);
    case 'undo':
      return job.undo(request.act);
  }
}
