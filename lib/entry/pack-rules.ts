import { NEAR_DUPLICATE } from './near-duplicate';
import { bodyOf, type Pack, type PackEntry } from './entry';
import type { PackFault } from './pack-schema';

/** A rule for the words of a pack entry: what it must not match, and what to say when it does. */
interface Rule {
  pattern: RegExp;
  message: string;
}

/** What never belongs in an entry that another office is to use, or in correct full-width text. */
const RULES: readonly Rule[] = [
  { pattern: /[,;:?!()"']/, message: 'half-width punctuation' },
  { pattern: /(?<![A-Za-z])\d/, message: 'a figure' },
  { pattern: /X{2}|X书记|[a-z=<>&/]{3,}|�/, message: 'a placeholder or web residue' },
  {
    pattern: /三冶|铁西|易门|巴中|曹妃甸|德龙|建研院|我县|全县|县委|市委|省委|集团|公司/,
    message: 'a place, a firm or somebody else’s level of office',
  },
  {
    pattern: /习近平|习总书记|江泽民|邓小平|栗战书|三个代表|十六大|十八大|奥运|脱贫攻坚|非典|烤烟/,
    message: 'an office-holder or a campaign of its year',
  },
  { pattern: /推委|与进俱进|看门见山|自已/, message: 'a slip of the source' },
];

const PHRASE_RULES: readonly Rule[] = [
  { pattern: /[，、；：]$/, message: 'punctuation left dangling' },
  { pattern: /^[，、；：。]/, message: 'punctuation at the head' },
  {
    pattern: /^(?:[一二三四五六七八九十]+(?:是|要|、)|第[一二三四五]，|\d)/,
    message: 'a number of its list',
  },
  { pattern: /[{}[\]]/, message: 'a bracket of the pattern grammar' },
];

/** Slots hold what differs from office to office, so their names and defaults are left out. */
const SLOT = /\{[^{}]*\}|\]\*\d+(?:-\d+)?(?:（[^）]*）|\([^)]*\))?/g;

/** What makes an entry of a pack unfit for another writer's text, entry by entry, as far as a program can tell. */
export function checkPackRules(pack: Pack): PackFault[] {
  return [...pack.entries.flatMap(faultsOf), ...findNearDuplicates(pack.entries)];
}

function faultsOf(entry: PackEntry): PackFault[] {
  const frame = bodyOf(entry)
    .replace(SLOT, '')
    .replace(/^(?:\d+\.|（\d+）)/gm, '');
  const rules = entry.kind === 'phrase' ? [...RULES, ...PHRASE_RULES] : RULES;
  return rules.flatMap(({ pattern, message }) => {
    const found = pattern.exec(entry.kind === 'phrase' ? bodyOf(entry) : frame);
    return found ? [{ entry: entry.id, path: 'text', message: `${message} (${found[0]})` }] : [];
  });
}

function findNearDuplicates(entries: readonly PackEntry[]): PackFault[] {
  const runs = entries.map((entry) => runsOf(bodyOf(entry).replace(SLOT, '')));
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
