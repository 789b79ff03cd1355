import type { FillValues, OutlinePart } from '@/lib/pattern';

/** Whether a part is to be inserted. */
export function isPartChosen({ without = [] }: FillValues, { place }: OutlinePart): boolean {
  return !without.includes(place);
}

/** A heading with every heading below it, or a part alone. */
export function partsWith(parts: readonly OutlinePart[], part: OutlinePart): OutlinePart[] {
  const at = parts.indexOf(part);
  const below = part.level === 0 ? [] : parts.slice(at + 1);
  const end = below.findIndex(({ level }) => level <= part.level);
  return [part, ...(end < 0 ? below : below.slice(0, end))];
}

/** The values with a part, and the headings below it, taken in or left out. */
export function withPartChosen(
  values: FillValues,
  parts: readonly OutlinePart[],
  part: OutlinePart,
  isChosen: boolean,
): FillValues {
  const changed = partsWith(parts, part);
  return withChosen(
    values,
    parts,
    parts.filter((other) => (changed.includes(other) ? isChosen : isPartChosen(values, other))),
  );
}

/** The values with these parts taken in and all others left out. */
export function withChosen(
  values: FillValues,
  parts: readonly OutlinePart[],
  chosen: readonly OutlinePart[],
): FillValues {
  const { without: _, ...rest } = values;
  const without = parts.filter((part) => !chosen.includes(part)).map(({ place }) => place);
  return without.length === 0 ? rest : { ...rest, without };
}
