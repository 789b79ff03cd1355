import type { MainAct } from './technique';
import type { Outcome } from './types';

/** An insertion has ended, or waits for something to be done in the page's own world. */
export type InsertionStep = { step: 'done'; outcome: Outcome } | { step: 'main'; act: MainAct };
