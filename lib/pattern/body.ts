import { emptyValues, fieldsOf } from './fields';
import { fill } from './fill';
import type { FillOptions } from './fill';
import { parseOutline, renderOutline } from './outline';
import { keepValues } from './keep-values';
import { membersOf } from './members';
import {
  emptyOutlineValues,
  fieldsOfChosen,
  fieldsOfOutline,
  fillOutline,
  keepOutlineValues,
  keyOfField,
  nodesOf,
  placesOfFields,
} from './outline-fill';
import { partsOfOutline, previewOutline } from './outline-preview';
import { parse } from './parse';
import { preview } from './preview';
import { render } from './render';
import type { Field, Filled, FillValues, OutlinePart, PatternError, PreviewPiece } from './types';

/** A pattern or an outline, for those who do the same with both. */
export interface ParsedBody {
  kind: 'pattern' | 'outline';
  fields: Field[];
  /** The fields of what is inserted with these values: an outline's sections can be left out. */
  fieldsFor: (values: FillValues) => Field[];
  /** The part or heading of an outline under which each of `fieldsFor` is first filled, in the same order; none for a pattern. */
  partsFor: (values: FillValues) => OutlinePart[];
  /** An outline's parts and headings in reading order; none for a pattern. */
  parts: OutlinePart[];
  preview: PreviewPiece[];
  emptyValues: () => FillValues;
  fill: (values: FillValues, options?: FillOptions) => Filled;
  /** What the members of each group say, for `parallel`; empty for a member with a blank left in it. */
  members: (values: FillValues) => string[][];
  /** The body with what was typed as its slots' examples; as it was where that can't be written. */
  keepValues: (values: FillValues) => string;
  /** The body again, character by character. */
  render: () => string;
}

export type BodyParse = { ok: true; body: ParsedBody } | { ok: false; errors: PatternError[] };

/** Reads the body of an entry of either kind. */
export function parseBody(kind: ParsedBody['kind'], body: string): BodyParse {
  return kind === 'pattern' ? parsePatternBody(body) : parseOutlineBody(body);
}

function parsePatternBody(body: string): BodyParse {
  const parsed = parse(body);
  if (!parsed.ok) return parsed;
  const { tree } = parsed;
  const fields = fieldsOf(tree);
  return {
    ok: true,
    body: {
      kind: 'pattern',
      fields,
      fieldsFor: () => fields,
      partsFor: () => [],
      parts: [],
      preview: preview(tree),
      emptyValues: () => emptyValues(tree),
      fill: (values, options) => fill(tree, values, options),
      members: (values) => membersOf(tree.nodes, values),
      keepValues: (values) =>
        writtenOr(body, { nodes: keepValues(tree.nodes, values) }, render, parse),
      render: () => render(tree),
    },
  };
}

function parseOutlineBody(body: string): BodyParse {
  const parsed = parseOutline(body);
  if (!parsed.ok) return parsed;
  const { tree } = parsed;
  const parts = partsOfOutline(tree);
  return {
    ok: true,
    body: {
      kind: 'outline',
      fields: fieldsOfOutline(tree),
      fieldsFor: (values) => fieldsOfChosen(tree, values),
      partsFor: (values) => {
        const places = placesOfFields(tree, values);
        return fieldsOfChosen(tree, values).flatMap(
          (field) => parts[places.get(keyOfField(field)) ?? -1] ?? [],
        );
      },
      parts,
      preview: previewOutline(tree),
      emptyValues: () => emptyOutlineValues(tree),
      fill: (values, options) => fillOutline(tree, values, options),
      members: (values) => membersOf(nodesOf(tree), values),
      keepValues: (values) =>
        writtenOr(body, keepOutlineValues(tree, values), renderOutline, parseOutline),
      render: () => renderOutline(tree),
    },
  };
}

/** What the kept tree is written as, or the body as it was: braces behind a default would be read as part of it. */
function writtenOr<T>(
  body: string,
  kept: T,
  write: (tree: T) => string,
  read: (body: string) => { ok: true; tree: T } | { ok: false },
): string {
  const written = write(kept);
  const again = read(written);
  return again.ok && JSON.stringify(again.tree) === JSON.stringify(kept) ? written : body;
}
