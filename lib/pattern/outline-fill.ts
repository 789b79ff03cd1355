import { slotsOf } from './blanks';
import { listEmptyValues, listFields } from './fields';
import { PatternFiller } from './fill';
import type { FillOptions } from './fill';
import { keepValues } from './keep-values';
import { inReadingOrder } from './outline';
import type { OutlineSection, OutlineTree } from './outline';
import { HeadingCounter } from './outline-marks';
import type { PartName } from './outline-marks';
import { ParagraphWriter } from './paragraph-writer';
import { slotName } from './tree';
import type { PatternNode } from './tree';
import type { Field, Filled, FillValues } from './types';

/** What there is to fill in an outline: one set of blanks for the whole of it, groups numbered through. */
export function fieldsOfOutline(tree: OutlineTree): Field[] {
  return listFields(nodesOf(tree));
}

/** Values of an outline with nothing typed yet. */
export function emptyOutlineValues(tree: OutlineTree): FillValues {
  return listEmptyValues(nodesOf(tree));
}

/**
 * Fills an outline: its parts and headings in the order of a speech, each heading with the number it has there. Blank lines
 * only lay an outline out and are not inserted.
 */
export function fillOutline(
  tree: OutlineTree,
  values: FillValues,
  options: FillOptions = {},
): Filled {
  const writer = new ParagraphWriter();
  const filler = new PatternFiller(nodesOf(tree), values, options, writer);
  const counter = new HeadingCounter();
  for (const [place, section] of inReadingOrder(tree).entries()) {
    if (values.without?.includes(place)) {
      filler.skip(section.nodes);
      continue;
    }
    writer.beginSection(section.kind === 'part' && FLUSH.has(section.name));
    if (section.kind === 'heading') writer.write('text', counter.next(section.level));
    filler.fillNext(section.nodes);
  }
  return writer.finish({ dropBlank: true });
}

/** GB/T 9704: the salutation stands at the margin, the signature where the letter's end has it; neither takes an indent. */
const FLUSH = new Set<PartName>(['称呼', '落款']);

/** The blanks of the sections that are inserted, in the order in which those have them; groups keep their numbers. */
export function fieldsOfChosen(tree: OutlineTree, values: FillValues): Field[] {
  const places = placesOfFields(tree, values);
  const placeOf = (field: Field) => places.get(keyOfField(field));
  return fieldsOfOutline(tree)
    .filter((field) => placeOf(field) !== undefined)
    .toSorted((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0));
}

/** For each field of an outline the place of the first section, of those that are inserted, in which it stands. */
export function placesOfFields(
  tree: OutlineTree,
  { without = [] }: FillValues,
): Map<string, number> {
  const places = new Map<string, number>();
  const note = (key: string, place: number) => {
    if (!places.has(key)) places.set(key, place);
  };
  let group = 0;
  for (const [place, { nodes }] of inReadingOrder(tree).entries()) {
    const isChosen = !without.includes(place);
    for (const node of nodes) {
      if (isChosen)
        slotsOf(node.kind === 'group' ? node.nodes : [node]).forEach((slot) =>
          note(keyOfField({ kind: 'slot', name: slotName(slot) }), place),
        );
      if (node.kind !== 'group') continue;
      if (isChosen) note(keyOfField({ kind: 'group', group }), place);
      group += 1;
    }
  }
  return places;
}

/** A key by which a field is known among those of its outline. */
export function keyOfField(
  field: { kind: 'slot'; name: string } | { kind: 'group'; group: number },
): string {
  return field.kind === 'slot' ? `slot ${field.name}` : `group ${field.group}`;
}

/** The outline with what was typed as its slots' examples; see `keepValues`. */
export function keepOutlineValues(tree: OutlineTree, values: FillValues): OutlineTree {
  const kept = keepValues(nodesOf(tree), values);
  // Values are counted in reading order, and sections stay in the order in which they are written.
  const sections = new Map<OutlineSection, OutlineSection>();
  let start = 0;
  for (const section of inReadingOrder(tree)) {
    const end = start + section.nodes.length;
    sections.set(section, { ...section, nodes: kept.slice(start, end) });
    start = end;
  }
  return { sections: tree.sections.map((section) => sections.get(section) ?? section) };
}

/** The nodes of all sections, in reading order. */
export function nodesOf(tree: OutlineTree): PatternNode[] {
  return inReadingOrder(tree).flatMap((section) => section.nodes);
}
