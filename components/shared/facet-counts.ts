import { FORMS, FUNCTIONS, THEMES } from '@/lib/entry';
import type { EntryFunction, Form, Theme } from '@/lib/entry';
import type { Facets } from '@/lib/search/types';

/** The labels that entries are filtered by; several of one list mean any of them. */
export interface Labels {
  functions: readonly EntryFunction[];
  themes: readonly Theme[];
  forms: readonly Form[];
}

export const NO_LABELS: Labels = { functions: [], themes: [], forms: [] };

/** The three lists of labels, by the field they fill. */
export const LABEL_LISTS = { functions: FUNCTIONS, themes: THEMES, forms: FORMS } as const;
export type LabelList = keyof Labels;

/** One filter chip: a label, and how many entries a click would leave. */
export interface Chip {
  list: LabelList;
  label: string;
  count: number;
  isChosen: boolean;
}

/** How many chips of each list stand in the line, at most. */
const SHOWN = { functions: 3, themes: 3, forms: 2 } as const satisfies Record<LabelList, number>;

/** Every label of a list that has entries or is chosen, in the list's own order. */
export function chipsOf(list: LabelList, facets: Facets, labels: Labels): Chip[] {
  const counts: Partial<Record<string, number>> = facets[list];
  const chosen: readonly string[] = labels[list];
  return LABEL_LISTS[list].flatMap((label): Chip[] => {
    const count = counts[label] ?? 0;
    const isChosen = chosen.includes(label);
    return count > 0 || isChosen ? [{ list, label, count, isChosen }] : [];
  });
}

/** The chips in the line: those chosen first, then the most frequent of each list, functions, themes and forms by turns. */
export function chipsInLine(facets: Facets, labels: Labels): Chip[] {
  const lists = (Object.keys(SHOWN) as LabelList[]).map((list) => chipsOf(list, facets, labels));
  const chosen = lists.flat().filter((chip) => chip.isChosen);
  const [functions = [], themes = [], forms = []] = lists.map((chips) =>
    chips.filter((chip) => !chip.isChosen).sort((a, b) => b.count - a.count),
  );
  const [f1, f2, f3] = functions;
  const [t1, t2, t3] = themes;
  const [o1, o2] = forms;
  const frequent = [f1, f2, t1, o1, t2, f3, t3, o2].filter((chip) => chip !== undefined);
  return [...chosen, ...frequent];
}

/** The labels with one of them chosen, or no longer chosen. */
export function toggleLabel(labels: Labels, { list, label }: Pick<Chip, 'list' | 'label'>): Labels {
  const chosen: readonly string[] = labels[list];
  const isNext = (it: string) => (chosen.includes(it) ? it !== label : it === label);
  return { ...labels, [list]: LABEL_LISTS[list].filter(isNext) };
}

/** How many labels are chosen. */
export function countChosen(labels: Labels): number {
  return labels.functions.length + labels.themes.length + labels.forms.length;
}
