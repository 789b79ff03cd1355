export { rememberCaret } from './caret-memory';
export { reportCaret, type CaretReport } from './caret-report';
export { createInserter } from './inserter';
export type { InsertionStep } from './outcome';
export type { PageModel } from './page-model/page-report';
export { readBefore } from './read-before';
export { readSelection, type SelectionLength, type SelectionReport } from './read-selection';
export type { MainAct, MainResult } from './technique';
