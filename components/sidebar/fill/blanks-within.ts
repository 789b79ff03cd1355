import type { Field, FillValues } from '@/lib/pattern';

/** A field of the panel, and how many of its blanks are drawn, counted through a group's items. */
export interface DrawnField {
  field: Field;
  blanks: number;
}

/**
 * The fields that are drawn when no more than `most` blanks are: a pattern may have ten thousand. `left` is how many blanks are
 * not. An item without blanks counts as one.
 */
export function blanksWithin(
  fields: readonly Field[],
  values: FillValues,
  most: number,
): { drawn: DrawnField[]; left: number } {
  const drawn: DrawnField[] = [];
  let total = 0;
  for (const field of fields) {
    const count = countOf(field, values);
    const blanks = Math.min(count, Math.max(0, most - total));
    if (blanks > 0) drawn.push({ field, blanks });
    total += count;
  }
  return { drawn, left: Math.max(0, total - most) };
}

function countOf(field: Field, values: FillValues): number {
  if (field.kind === 'slot') return 1;
  return (values.groups[field.group]?.length ?? 0) * Math.max(1, field.fields.length);
}
