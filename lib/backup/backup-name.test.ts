import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfDevice, nameBackup, readBackupName } from './backup-name';

const NOON = new Date(2026, 10, 28, 14, 5, 9).getTime();

describe('the name of a backup', () => {
  it('bears its time and its device', () => {
    const name = nameBackup(NOON, '019abcde-0000-7000-8000-00000012ab34');
    expect(name).toBe('笔架备份-20261128-140509-12ab34.json.gz');
    expect(readBackupName(name)).toEqual({ name, time: NOON, device: '12ab34' });
  });

  it('reads back to the second, whatever the time and the device', () => {
    const anyTime = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(anyTime, fc.string(), (time, device) => {
        const read = readBackupName(nameBackup(time, device));
        // The hour that is there twice in autumn reads as the first.
        const away = Math.abs(time - (read?.time ?? 0));
        expect(away % 3_600_000).toBeLessThan(1000);
        expect(read && isOfDevice(read, device)).toBe(true);
      }),
      { seed: 17 },
    );
  });

  it.each([
    '',
    '笔架备份.json.gz',
    '笔架备份-20261128-140509-12ab34.json.gz.crswap',
    '笔架备份-20261128-140509-12ab34 (1).json.gz',
    '../笔架备份-20261128-140509-12ab34.json.gz',
    'x笔架备份-20261128-140509-12ab34.json.gz',
  ])('is not “%s”', (name) => {
    expect(readBackupName(name)).toBeNull();
  });

  it('distinguishes two devices in one folder', () => {
    const backup = readBackupName(nameBackup(NOON, 'device-one'));
    expect(backup && isOfDevice(backup, 'device-one')).toBe(true);
    expect(backup && isOfDevice(backup, 'device-two')).toBe(false);
  });
});
