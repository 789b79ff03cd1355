import { isObject } from '@/lib/entry/is-object';
import type { UnstyledText } from '@/lib/entry';
import type { Filled, FillValues, ParsedBody } from '@/lib/pattern';
import type { ShownEntry } from '@/lib/library';
import { bodyOfEntry } from '../../shared/entry-pieces';

/** What inserting an entry inserts; `stored` is what was typed into its fill panel, if anything. Undefined for a body with faults. */
export function insertionOf(entry: ShownEntry, stored: unknown): UnstyledText | undefined {
  if (entry.kind === 'phrase') return { text: entry.text };
  const body = bodyOfEntry(entry);
  return body && insertionOfFilled(body.fill(valuesIn(stored, body)));
}

/** What inserting a filled body inserts. */
export function insertionOfFilled({ text, caret, flush }: Filled): UnstyledText {
  return {
    text,
    ...(caret === undefined ? {} : { caret }),
    ...(flush === undefined ? {} : { flush }),
  };
}

/** Stored fill values, made to fit the body as it is now; empty ones where nothing fitting was stored. */
export function valuesIn(stored: unknown, body: ParsedBody): FillValues {
  const empty = body.emptyValues();
  if (!isObject(stored)) return empty;
  const groups = Array.isArray(stored['groups']) ? (stored['groups'] as unknown[]) : [];
  const without = Array.isArray(stored['without']) ? (stored['without'] as unknown[]) : [];
  const left = body.parts.map(({ place }) => place).filter((place) => without.includes(place));
  return {
    ...(left.length > 0 ? { without: left } : {}),
    slots: stringsIn(stored['slots']),
    groups: empty.groups.map((items, at) => {
      const kept = groups[at];
      return Array.isArray(kept) && kept.length > 0 ? kept.map(stringsIn) : items;
    }),
  };
}

function stringsIn(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  const strings = Object.entries(value).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return Object.fromEntries(strings);
}
