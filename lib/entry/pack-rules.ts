import { NEAR_DUPLICATE } from './near-duplicate';
import { bodyOf, type Pack, type PackEntry } from './entry';
import type { PackFault } from './pack-schema';
import { frameOf } from './pack-rules/body-shape';
import { findLabelFaults } from './pack-rules/label-rules';
import { findMarkFaults } from './pack-rules/mark-rules';
import { findWordFaults } from './pack-rules/word-rules';

const RULES = [findWordFaults, findMarkFaults, findLabelFaults];

/** What makes an entry of a pack unfit for another writer's text, entry by entry, as far as a program can tell. */
export function checkPackRules({ entries }: Pack): PackFault[] {
  const faults = entries.flatMap((entry) =>
    RULES.flatMap((find) =>
      find(entry).map((message) => ({ entry: entry.id, path: 'text', message })),
    ),
  );
  return [...faults, ...findNearDuplicates(entries)];
}

function findNearDuplicates(entries: readonly PackEntry[]): PackFault[] {
  const runs = entries.map((entry) => runsOf(frameOf(bodyOf(entry))));
  const faults: PackFault[] = [];
  entries.forEach((entry, at) => {
    for (let other = 0; other < at; other += 1) {
      const earlier = entries[other];
      if (!earlier || earlier.kind !== entry.kind || entry.kind === 'outline') continue;
      if (likeness(runs[at], runs[other]) > NEAR_DUPLICATE)
        faults.push({ entry: entry.id, path: 'text', message: `nearly the same as ${earlier.id}` });
    }
  });
  return faults;
}

function runsOf(text: string): Set<string> {
  const han = text.replace(/[^\p{Script=Han}]/gu, '');
  return new Set(Array.from(han).map((char, at, all) => char + (all[at + 1] ?? '')));
}

function likeness(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
