/** The time (epoch ms) and the device that a backup's name bears. */
export interface NamedBackup {
  name: string;
  time: number;
  /** The last characters of the device's id, enough to distinguish the devices that share a folder. */
  device: string;
}

const DEVICE_LENGTH = 6;
const NAME = /^笔架备份-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-([0-9a-z]{1,6})\.json\.gz$/;

/** Returns the name of a backup's file: `笔架备份-20261128-140512-1a2b3c.json.gz`, in this machine's time. */
export function nameBackup(time: number, device: string): string {
  const date = new Date(time);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join('');
  return `笔架备份-${day}-${clock}-${markOfDevice(device)}.json.gz`;
}

/** Returns what a file's name says of the backup in it; null where it is none of ours. */
export function readBackupName(name: string): NamedBackup | null {
  const [, year, month, day, hours, minutes, seconds, device = ''] = NAME.exec(name) ?? [];
  if (year === undefined) return null;
  const parts = [year, month, day, hours, minutes, seconds].map(Number);
  const [y = 0, m = 0, d = 0, h = 0, min = 0, s = 0] = parts;
  return { name, time: new Date(y, m - 1, d, h, min, s).getTime(), device };
}

/** Returns whether a backup was written by this device: nobody thins out the backups of another. */
export function isOfDevice(backup: NamedBackup, device: string): boolean {
  return backup.device === markOfDevice(device);
}

function markOfDevice(device: string): string {
  const plain = device.toLowerCase().replace(/[^0-9a-z]/g, '');
  return plain.slice(-DEVICE_LENGTH) || '0';
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
