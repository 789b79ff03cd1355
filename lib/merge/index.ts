/** Two libraries become one: the law and nothing else. Pure. */
export * from './records';
export { merge } from './merge';
export { entomb } from './merge-snippets';
export { hashOf } from './order';
export { latestTime, nextTime, setAsideFuture } from './clock';
export { checkSource, checkStep, countIds } from './brakes';
export { compareLibraries } from './compare-libraries';
