import { openingOf } from '@/lib/entry/entry';
import { createNearDuplicateFinder, type KnownText } from './near-duplicates';

/** Puts texts that nearly duplicate each other into groups, one text at a time, so that a page can do it in slices. */
export interface AlikeGrouper {
  add(text: Pick<KnownText, 'id' | 'kind' | 'body'>): void;
  /** Returns the ids of each group of two or more, in the order in which they were added; whole texts count, but for what is beyond their opening. */
  groups(): string[][];
}

/** Creates a grouper without texts. */
export function createAlikeGrouper(): AlikeGrouper {
  const finder = createNearDuplicateFinder();
  /** The group that each text is in, by id. */
  const groupOf = new Map<string, string[]>();
  return {
    add({ id, kind, body }) {
      const twin = finder.findAndAdd({ id, where: 'library', kind, body: openingOf(body) });
      const group = (twin && groupOf.get(twin.id)) ?? [];
      group.push(id);
      groupOf.set(id, group);
    },
    groups: () => [...new Set(groupOf.values())].filter((group) => group.length > 1),
  };
}
