import { v7 as uuid } from 'uuid';
import type { BijiaDatabase } from './database';

/** This installation's random id, made once; it names no person and no machine. */
export async function deviceId(db: BijiaDatabase): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const stored = await db.meta.get('device');
    if (stored) return stored.value;
    const value = uuid();
    await db.meta.add({ key: 'device', value });
    return value;
  });
}
