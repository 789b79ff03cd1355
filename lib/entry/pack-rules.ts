import type { Pack } from './entry';
import type { PackFault } from './pack-schema';
import { findLabelFaults } from './pack-rules/label-rules';
import { findLikenessFaults } from './pack-rules/likeness-rules';
import { findMarkFaults } from './pack-rules/mark-rules';
import { findOfficialFaults, findRequestEndFaults } from './pack-rules/official-rules';
import { findOutlineFaults } from './pack-rules/outline-rules';
import { findSlotFaults } from './pack-rules/slot-rules';
import { findWordFaults } from './pack-rules/word-rules';

const RULES = [
  findWordFaults,
  findMarkFaults,
  findLabelFaults,
  findSlotFaults,
  findOutlineFaults,
  findOfficialFaults,
  findRequestEndFaults,
];

/** What makes an entry of a pack unfit for another writer's text, entry by entry, as far as a program can judge. */
export function checkPackRules({ entries }: Pack): PackFault[] {
  const faults = entries.flatMap((entry) =>
    RULES.flatMap((find) =>
      find(entry).map((message) => ({ entry: entry.id, path: 'text', message })),
    ),
  );
  return [...faults, ...findLikenessFaults(entries)];
}
