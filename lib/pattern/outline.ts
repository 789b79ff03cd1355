import { LINE_BREAK } from './position';
import { PARTS, readLineMark } from './outline-marks';
import type { HeadingLevel, LineMark, PartName } from './outline-marks';
import { locateFaults, MOST_ERRORS, PatternReader } from './parse';
import type { Fault } from './parse';
import { render } from './render';
import type { PatternNode } from './tree';
import type { PatternError } from './types';

/** A parsed outline: its sections in the order written. */
export interface OutlineTree {
  sections: OutlineSection[];
}

/**
 * A part, a heading, or what stands before the first of them (`lead`). `mark` is as written; `nodes` are everything after it up to the next section, the line breaks
 * included: of a heading, the first line is its title and the rest its body.
 */
export type OutlineSection = { mark: string; nodes: PatternNode[] } & (
  | { kind: 'lead' }
  | { kind: 'part'; name: PartName }
  | { kind: 'heading'; level: HeadingLevel }
);

export type OutlineParse = { ok: true; tree: OutlineTree } | { ok: false; errors: PatternError[] };

/*
 * A line that begins with a part's name or a heading's mark opens a section, which goes on to the next such line. Each section
 * is then read as one pattern, so that a slot or group must be closed within it, `{=数}` counts a group of its own section,
 * and an error in one section doesn't spoil the others. The caret alone is unique in the whole outline.
 */

/** Reads an outline's body; errors carry the lines of the outline. Never throws, and takes time linear in its length. */
export function parseOutline(body: string): OutlineParse {
  const sections: OutlineSection[] = [];
  const faults: Fault[] = [];
  let hasCaret = false;
  for (const slice of sliceSections(body)) {
    const reader = new PatternReader(body.slice(slice.start, slice.end), hasCaret);
    const nodes = reader.read();
    hasCaret = reader.hasCaret;
    sections.push({ ...slice.opened, nodes });
    for (const fault of reader.faults)
      faults.push({ code: fault.code, offset: fault.offset + slice.start });
    if (faults.length >= MOST_ERRORS) break;
  }
  if (faults.length > 0) return { ok: false, errors: locateFaults(body, faults) };
  return { ok: true, tree: { sections } };
}

/** The body an outline was read from, character by character. */
export function renderOutline(tree: OutlineTree): string {
  return tree.sections.map((section) => section.mark + render(section)).join('');
}

/** The sections in the order in which they are inserted: 称呼, 开场, the headings, 结尾, 落款; a lead comes first. */
export function inReadingOrder(tree: OutlineTree): OutlineSection[] {
  return tree.sections.toSorted((a, b) => rank(a) - rank(b));
}

function rank(section: OutlineSection): number {
  if (section.kind === 'lead') return -1;
  if (section.kind === 'heading') return 1.5;
  return PARTS.indexOf(section.name);
}

/** A section's place in the body: its mark, and from where to where its pattern goes. */
interface SectionSlice {
  opened: LineMark | { kind: 'lead'; mark: string };
  start: number;
  end: number;
}

function sliceSections(body: string): SectionSlice[] {
  const slices: SectionSlice[] = [];
  let current: SectionSlice = { opened: { kind: 'lead', mark: '' }, start: 0, end: 0 };
  let lineStart = 0;
  const lineEnds = [...body.matchAll(LINE_BREAK)].map((hit) => hit.index + hit[0].length);
  for (const lineEnd of [...lineEnds, body.length]) {
    const opened = readLineMark(body.slice(lineStart, lineEnd));
    if (opened) {
      slices.push({ ...current, end: lineStart });
      current = { opened, start: lineStart + opened.mark.length, end: body.length };
    }
    lineStart = lineEnd;
  }
  slices.push({ ...current, end: body.length });
  return slices.filter((slice) => slice.opened.kind !== 'lead' || slice.end > slice.start);
}
