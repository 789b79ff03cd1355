/** An office's shared folder: its files, rounds, adapters. Pure but for `fetch`. */
export { ROUND_INTERVAL, waitAfter } from './back-off';
export { type SharedContent, writeDeviceFile } from './format/device-file';
export type { Marker } from './format/marker';
export { type FolderLook, lookAtFolder, makeOffice } from './rounds/join-office';
export { type FileFault, type KnownFile, officeEntries } from './rounds/known-file';
export { isInShared, movedOut, waitingIn } from './rounds/follow-folders';
export {
  changeOfMove,
  changeOfUndo,
  type FolderMove,
  movedShares,
  type ShareChange,
  withShareChange,
} from './rounds/move-shares';
export { joinNews, type OfficeNews, officeNews } from './rounds/office-news';
export { ownContent, type SharedRow } from './rounds/own-content';
export { type Published, type RoundResult, type RoundFault, runRound } from './rounds/run-round';
export type { FolderFault, SharedFolder } from './shared-folder';
