import type { BijiaDatabase } from '../database/database';
import type { PackRecord } from '../database/records';

/** Reads the packs, each with its usable entries; one that lacks any is noted as damaged. */
export async function readPacks(db: BijiaDatabase): Promise<PackRecord[]> {
  const stored = await db.packs.toArray();
  const usable = db.damage.usable('packs', stored);
  for (const { pack, isWhole } of usable) if (!isWhole) db.damage.note('packs', pack);
  return usable.map(({ pack }) => pack);
}
