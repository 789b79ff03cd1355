import type { PlacedBackup } from '@/lib/backup/places/types';
import type { SafetyCopies } from '@/lib/safekeeping/safety-copies';
import type { CopyFacts, ImportChoice, TakenGroup } from '../types';

/** A table of `标题,内容,标签`. */
export function csvOf(...rows: string[]): Uint8Array {
  return new TextEncoder().encode(['标题,内容,标签', ...rows].join('\r\n'));
}

/** Nothing is chosen. */
export const NONE: ImportChoice = {
  new: { isTaken: false, except: new Set() },
  alike: { isTaken: false, except: new Set() },
  changed: { isTaken: false, except: new Set() },
};

/** All of these groups. */
export function allOf(...groups: TakenGroup[]): ImportChoice {
  const taken = groups.map((group) => [group, { isTaken: true, except: new Set<number>() }]);
  return { ...NONE, ...(Object.fromEntries(taken) as Partial<ImportChoice>) };
}

/** What a copy is written with in tests. */
export const FACTS: CopyFacts = { settings: {}, product: '0.0.0' };

/** Copies in memory; `isFull` makes keeping one fail. */
export function memoryCopies(): SafetyCopies & { isFull: boolean } {
  const kept = new Map<string, Uint8Array>();
  const copies: SafetyCopies & { isFull: boolean } = {
    isFull: false,
    list: async () =>
      [...kept].map(([name, { length }]): PlacedBackup => ({
        name,
        size: length,
        time: 0,
        device: '',
      })),
    async read(name) {
      const value = kept.get(name);
      return value ? { ok: true, value } : { ok: false, reason: 'file-gone' };
    },
    async keep({ bytes, last: { name } }) {
      if (copies.isFull) return null;
      kept.set(name, bytes);
      return name;
    },
  };
  return copies;
}
