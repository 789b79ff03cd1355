import type { OfficeFault, SyncResult } from '@/lib/office/types';
import type { FileFault, FolderFault, OfficeNews } from '@/lib/share';
import type { WholeFault } from '@/lib/share/format/whole-file';
import type { AddressFault } from '@/lib/share/folders/webdav/address';

/** Why an address is no place for a shared folder. */
export const addressFaultWords = {
  insecure: 'office.fault.insecure',
  'not-an-address': 'office.fault.notAnAddress',
  'has-password': 'office.fault.hasPassword',
} as const satisfies Record<AddressFault, string>;

type AnyFault = Extract<SyncResult, { ok: false }>['reason'] | FolderFault | OfficeFault;

/** Why nothing was shared, and what to do. */
export const officeFaultWords = {
  busy: 'office.fault.busy',
  elsewhere: 'office.fault.elsewhere',
  'folder-failed': 'office.fault.folderFailed',
  'folder-gone': 'office.fault.folderGone',
  forbidden: 'office.fault.forbidden',
  'foreign-marker': 'office.fault.foreignMarker',
  insecure: 'office.fault.insecure',
  'library-unreadable': 'office.fault.libraryUnreadable',
  locked: 'office.fault.locked',
  'marker-missing': 'office.fault.markerMissing',
  'newer-version': 'office.fault.newerVersion',
  'no-office': 'office.fault.noOffice',
  'not-found': 'office.fault.notFound',
  'not-webdav': 'office.fault.notWebdav',
  offline: 'office.fault.offline',
  'permission-lost': 'office.fault.permissionLost',
  redirected: 'office.fault.redirected',
  refused: 'office.fault.refused',
  'server-full': 'office.fault.serverFull',
  'too-large': 'office.fault.tooLarge',
  twin: 'office.fault.twin',
} as const satisfies Record<AnyFault, string>;

/** Returns the words of a fault; what another version has stored is said in general. */
export function faultWord(reason: string): (typeof officeFaultWords)[AnyFault] {
  return (
    new Map<string, (typeof officeFaultWords)[AnyFault]>(Object.entries(officeFaultWords)).get(
      reason,
    ) ?? officeFaultWords['folder-failed']
  );
}

/** Why the last state of somebody's file was not taken. */
export const fileFaultWords = {
  'bad-checksum': 'office.file.torn',
  'bad-counts': 'office.file.torn',
  'braked-changed': 'office.file.brakedChanged',
  'braked-gone': 'office.file.brakedGone',
  'broken-gzip': 'office.file.torn',
  missing: 'office.file.missing',
  'newer-version': 'office.file.newerVersion',
  'not-read': 'office.file.notRead',
  'other-format': 'office.file.otherFormat',
  shrunken: 'office.file.shrunken',
  'too-large': 'office.file.tooLarge',
  'unpacks-too-large': 'office.file.tooLarge',
} as const satisfies Record<FileFault, string>;

/** What somebody did with an entry. */
export const newsWords = {
  changed: 'office.news.changed',
  new: 'office.news.new',
  withdrawn: 'office.news.withdrawn',
} as const satisfies Record<OfficeNews['what'], string>;

/** Why a file is no pack that can be taken. */
const packFaultWords = {
  ...officeFaultWords,
  'bad-checksum': 'pack.fault.torn',
  'bad-counts': 'pack.fault.torn',
  'broken-gzip': 'pack.fault.torn',
  'other-format': 'pack.fault.otherFormat',
  'unpacks-too-large': 'office.fault.tooLarge',
} as const satisfies Record<AnyFault | WholeFault, string>;

/** Returns the words of why a pack can't be read. */
export function packFaultWord(
  reason: WholeFault | FolderFault,
): (typeof packFaultWords)[AnyFault | WholeFault] {
  return packFaultWords[reason];
}
