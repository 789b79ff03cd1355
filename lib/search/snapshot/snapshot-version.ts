import { BUILT_IN_PACKS, ENTRY_FIELDS_VERSION, FACET_NAMES, FACETS, KINDS } from '@/lib/entry';
import { SYLLABLE_LIMIT, spellingOf } from '../text/syllables';

/** To be raised when what a snapshot holds changes: its layout, the folding, the keys, or the readings of pinyin-pro or of our own tables. */
const FORMAT = 10;

/** What this version of the extension calls its snapshots: the format and a hash of the lists that numbers in it count in. */
export function snapshotVersion(): string {
  const spellings = Array.from({ length: SYLLABLE_LIMIT }, (_, number) => spellingOf(number));
  const facets = FACET_NAMES.map((name): readonly string[] => FACETS[name].values);
  const lists = [KINDS, ...facets, BUILT_IN_PACKS, spellings].map((list) => list.join(' '));
  let hash = 0;
  for (const char of [...lists, ENTRY_FIELDS_VERSION].join('\n'))
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x9e3779b1);
  return `${FORMAT}.${(hash >>> 0).toString(36)}`;
}
