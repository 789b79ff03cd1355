import { FACET_NAMES, FACETS, type FacetName, type FacetValues } from '@/lib/entry';
import type { Facets } from '@/lib/search/types';

/** The labels that entries are filtered by; several of one list mean any of them. */
export type Labels = { readonly [Name in FacetName]: ReadonlyArray<FacetValues[Name]> };

export const NO_LABELS: Labels = Object.fromEntries(
  FACET_NAMES.map((name) => [name, []]),
) as Record<FacetName, []>;

/** One filter chip: a label, and how many entries a click would leave. */
export interface Chip {
  list: FacetName;
  label: string;
  count: number;
  isChosen: boolean;
}

/** How many chips of each list stand in the line, at most. */
const SHOWN = { functions: 3, themes: 3, forms: 2, documentTypes: 1 } as const satisfies Partial<
  Record<FacetName, number>
>;

/** Every label of a list that has entries or is chosen, in the list's own order. */
export function chipsOf(list: FacetName, facets: Facets, labels: Labels): Chip[] {
  const counts: Partial<Record<string, number>> = facets[list];
  const chosen: readonly string[] = labels[list];
  return FACETS[list].values.flatMap((label): Chip[] => {
    const count = counts[label] ?? 0;
    const isChosen = chosen.includes(label);
    return count > 0 || isChosen ? [{ list, label, count, isChosen }] : [];
  });
}

/** The chips in the line: those chosen first, then the most frequent of each list, by turns. */
export function chipsInLine(facets: Facets, labels: Labels): Chip[] {
  const lists = (Object.keys(SHOWN) as Array<keyof typeof SHOWN>).map((list) =>
    chipsOf(list, facets, labels),
  );
  const chosen = lists.flat().filter((chip) => chip.isChosen);
  const [functions = [], themes = [], forms = [], documentTypes = []] = lists.map((chips) =>
    chips.filter((chip) => !chip.isChosen).sort((a, b) => b.count - a.count),
  );
  const [f1, f2, f3] = functions;
  const [t1, t2, t3] = themes;
  const [o1, o2] = forms;
  const [d1] = documentTypes;
  const frequent = [f1, f2, t1, d1, o1, t2, f3, t3, o2].filter((chip) => chip !== undefined);
  return [...chosen, ...frequent];
}

/** The labels with one of them chosen, or no longer chosen. */
export function toggleLabel(labels: Labels, { list, label }: Pick<Chip, 'list' | 'label'>): Labels {
  const chosen: readonly string[] = labels[list];
  const isNext = (it: string) => (chosen.includes(it) ? it !== label : it === label);
  return { ...labels, [list]: FACETS[list].values.filter(isNext) };
}

/** How many labels are chosen. */
export function countChosen(labels: Labels): number {
  return FACET_NAMES.reduce((sum, name) => sum + labels[name].length, 0);
}
