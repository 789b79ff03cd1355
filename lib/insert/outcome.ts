import type { InsertTrace, RefusalReason } from '@/lib/target/types';
import type { MainAct } from './technique';

/** How an insertion in one frame ended. `verified: false` with `ok`: sent to an editor that can't be read back. */
export type Outcome =
  | { ok: true; verified: boolean; family: string; trace?: InsertTrace }
  | { ok: false; reason: RefusalReason | 'no-caret' | 'not-verified'; trace?: InsertTrace };

/** An insertion has ended, or waits for something to be done in the page's own world. */
export type InsertionStep = { step: 'done'; outcome: Outcome } | { step: 'main'; act: MainAct };
