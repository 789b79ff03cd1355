import { listEmptyValues, listFields } from './fields';
import { PatternFiller } from './fill';
import type { FillOptions } from './fill';
import { inReadingOrder } from './outline';
import type { OutlineTree } from './outline';
import { HeadingCounter } from './outline-marks';
import { ParagraphWriter } from './paragraph-writer';
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
  for (const section of inReadingOrder(tree)) {
    writer.endParagraph();
    if (section.kind === 'heading') writer.write('text', counter.next(section.level));
    filler.fillNext(section.nodes);
  }
  return writer.finish({ dropBlank: true });
}

/** The nodes of all sections, in reading order. */
export function nodesOf(tree: OutlineTree): PatternNode[] {
  return inReadingOrder(tree).flatMap((section) => section.nodes);
}
