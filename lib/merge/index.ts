/** Two libraries become one: the law and nothing else. Pure. */
export * from './records';
export { merge } from './merge';
export { makeTombstone, mergeSnippets, type SnippetRecords } from './merge-snippets';
export { canonicalJson, hashOf } from './order';
export { latestTime, MOST_AHEAD, nextTime, setAsideFuture, type SetAside } from './clock';
export { type Brake, checkSource, checkStep, countIds } from './brakes';
export { shownFolders } from './shown-folders';
export { compareLibraries, type Comparison } from './compare-libraries';
