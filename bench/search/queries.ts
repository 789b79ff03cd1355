import type { SearchDoc } from '@/lib/search';
import { HAN_MAKERS } from './han-makers';
import { LABEL_MAKERS } from './label-makers';
import type { Maker } from './maker';
import { PINYIN_MAKERS } from './pinyin-makers';
import { createRandom } from '@/lib/search/testing/random';
import { readSource } from './sources';

/**
 * A query with its class and every entry that answers it as well as the one it was made from: those that it fits as
 * exactly, and where it has a slip in it, those that one slip of the same sort leads to.
 */
export interface LabelledQuery {
  kind: string;
  query: string;
  answers: ReadonlySet<string>;
}

const EACH = 36;
const MAKERS: Readonly<Record<string, Maker>> = {
  ...HAN_MAKERS,
  ...PINYIN_MAKERS,
  ...LABEL_MAKERS,
};

/** The labelled queries of every class, the same for the same documents and seed. */
export function makeQueries(docs: readonly SearchDoc[], seed = 11): LabelledQuery[] {
  const sources = docs.map(readSource);
  const queries: LabelledQuery[] = [];
  for (const [kind, maker] of Object.entries(MAKERS)) {
    const random = createRandom(seed + kind.length * 101 + (kind.codePointAt(0) ?? 0));
    for (let made = 0, tries = 0; made < EACH && tries < EACH * 200; tries += 1) {
      const labelled = maker(random.pick(sources), random, sources);
      if (!labelled) continue;
      const answers = sources.filter(labelled.answers).map(({ doc }) => doc.id);
      queries.push({ kind, query: labelled.query, answers: new Set(answers) });
      made += 1;
    }
  }
  return queries;
}
