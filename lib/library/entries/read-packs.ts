import type { BijiaDatabase } from '../database/database';
import type { PackRecord } from '../database/records';

/** Reads the packs, each with its sound entries; one that lacks any is noted as damaged. */
export async function readPacks(db: BijiaDatabase): Promise<PackRecord[]> {
  const stored = await db.packs.toArray();
  const sound = db.damage.sound('packs', stored);
  for (const { pack, isWhole } of sound) if (!isWhole) db.damage.note('packs', pack);
  return sound.map(({ pack }) => pack);
}
