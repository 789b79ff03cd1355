import { v7 as uuid } from 'uuid';
import type { BijiaDatabase } from './database';

/** This installation's random id, made once (`known` where a page has it still); it names no person and no machine. */
export async function deviceId(db: BijiaDatabase, known = ''): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const stored = await db.meta.get('device');
    // A damaged one is replaced: what it counted so far stays with the old name.
    if (typeof stored?.value === 'string' && stored.value !== '') return stored.value;
    const value = known || uuid();
    await db.meta.put({ key: 'device', value });
    return value;
  });
}
