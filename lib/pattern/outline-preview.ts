import { inReadingOrder } from './outline';
import type { OutlineTree } from './outline';
import { nodesOf } from './outline-fill';
import { HeadingCounter } from './outline-marks';
import { Previewer, previewText, tidy } from './preview';
import { splitLines } from './position';
import type { PatternNode } from './tree';
import type { OutlinePart, PreviewPiece } from './types';

/** An outline on one line: the titles of its highest headings, numbered; without headings, the text of its parts. */
export function previewOutline(tree: OutlineTree): PreviewPiece[] {
  const sections = inReadingOrder(tree);
  const levels = sections.flatMap((section) => (section.kind === 'heading' ? [section.level] : []));
  const highest = Math.min(...levels);
  const previewer = new Previewer(nodesOf(tree));
  const counter = new HeadingCounter();
  const pieces: PreviewPiece[] = [];
  for (const section of sections) {
    const isHeading = section.kind === 'heading';
    const title = isHeading ? firstLine(section.nodes) : section.nodes;
    const isShown = levels.length === 0 || (isHeading && section.level === highest);
    if (isShown) {
      const lead = isHeading ? ` ${counter.next(section.level)}` : '\n';
      pieces.push({ kind: 'text', text: lead }, ...previewer.previewNext(title));
    }
    previewer.skip(isShown ? section.nodes.slice(title.length) : section.nodes);
  }
  return tidy(pieces);
}

/** An outline's sections in reading order, for choosing among them. */
export function partsOfOutline(tree: OutlineTree): OutlinePart[] {
  const previewer = new Previewer(nodesOf(tree));
  const counter = new HeadingCounter();
  return inReadingOrder(tree).map((section, place) => {
    const line = firstLine(section.nodes);
    const pieces = tidy(previewer.previewNext(line));
    previewer.skip(section.nodes.slice(line.length));
    const text = previewText(pieces);
    if (section.kind === 'heading')
      return { place, level: section.level, title: counter.next(section.level) + text };
    return { place, level: 0, title: section.kind === 'part' ? section.name : text };
  });
}

/** The nodes up to the first line break outside a group: a heading's title. */
function firstLine(nodes: PatternNode[]): PatternNode[] {
  const line: PatternNode[] = [];
  for (const node of nodes) {
    if (node.kind !== 'text') {
      line.push(node);
      continue;
    }
    const [start = '', ...rest] = splitLines(node.text);
    if (start !== '') line.push({ kind: 'text', text: start });
    if (rest.length > 0) break;
  }
  return line;
}
