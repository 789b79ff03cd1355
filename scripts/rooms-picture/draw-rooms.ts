import type { AreaGraph } from './areas';
import { type AreaBox, type Box, placeAreas, placeChips, WIDTH } from './layout';

const MARGIN = 20;
const LEGEND = [
  ['pure', 'pure: Node, worker and test alike'],
  ['page', 'page: enters a web page'],
  ['data', 'data: opens the database'],
  ['app', 'app: the extension’s own pages'],
] as const;

const STYLE = `
    svg { background: #fffdf8; font: 12px ui-monospace, Menlo, Consolas, monospace; }
    text { fill: #2b2722; }
    .title { font-weight: 700; font-size: 13px; }
    .box { fill: #f4efe4; stroke-width: 1.5; }
    .pure { stroke: #4c7a5a; } .page { stroke: #a8432f; } .data { stroke: #3c649c; } .app { stroke: #7d5a94; }
    .tool { stroke: #8b857a; stroke-dasharray: 4 3; }
    .chip { fill: #fffdf8; stroke: #d8cfbd; }
    .arrow { fill: none; stroke: #8b857a; stroke-width: 1.2; marker-end: url(#head); }
    #head path { fill: #8b857a; }
    @media (prefers-color-scheme: dark) {
      svg { background: #1d1b18; } text { fill: #ece6da; } .box { fill: #29261f; } .chip { fill: #1d1b18; stroke: #4a453c; }
    }`;

/** Returns the picture of the rooms as SVG: the areas in layers, what they import, and what never ships. */
export function drawRooms(graph: AreaGraph): string {
  const top = 60;
  const boxes = placeAreas(graph, top);
  const below = Math.max(...boxes.map(({ y, height }) => y + height)) + 30;
  const tools = placeChips(graph.tools, MARGIN + 10, below + 32, WIDTH - 2 * MARGIN - 20);
  const height = tools.bottom + 10 + MARGIN;
  const toolBox = {
    label: 'never ships: tests, benchmarks, build commands',
    x: MARGIN,
    y: below,
    width: WIDTH - 2 * MARGIN,
    height: tools.bottom + 10 - below,
  };
  const parts = [
    ...LEGEND.map(([kind, words], at) => drawLegend(kind, words, MARGIN + at * 280)),
    ...graph.arrows.map(({ from, to }) => drawArrow(boxes, from, to)),
    ...boxes.map((box) => drawBox(box, box.area.kind)),
    ...boxes.flatMap((box) => box.rooms).map(drawChip),
    drawBox(toolBox, 'tool'),
    ...tools.chips.map(drawChip),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="The rooms of the code, lowest at the bottom">
  <style>${STYLE}
  </style>
  <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>
  ${parts.join('\n  ')}
</svg>
`;
}

function drawLegend(kind: string, words: string, x: number): string {
  return `<rect class="box ${kind}" x="${x}" y="18" width="16" height="16" rx="3"/><text x="${x + 24}" y="30">${words}</text>`;
}

function drawBox({ label, x, y, width, height }: Box, kind: string): string {
  return `<rect class="box ${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/><text class="title" x="${x + 10}" y="${y + 20}">${label}</text>`;
}

function drawChip({ label, x, y, width, height }: Box): string {
  return `<rect class="chip" x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/><text x="${x + 6}" y="${y + 15}">${label}</text>`;
}

/** Draws an arrow from the bottom of one box to the top of another, leaving it where the other lies. */
function drawArrow(boxes: readonly AreaBox[], from: string, to: string): string {
  const [upper, lower] = [findBox(boxes, from), findBox(boxes, to)];
  const [fromX, toX] = [portOf(upper, lower), portOf(lower, upper)];
  const [fromY, toY] = [upper.y + upper.height, lower.y - 2];
  const bend = Math.min(40, (toY - fromY) / 2);
  return `<path class="arrow" d="M${fromX} ${fromY}C${fromX} ${fromY + bend} ${toX} ${toY - bend} ${toX} ${toY}"><title>${from} imports ${to}</title></path>`;
}

/** The place on a box's edge nearest to the other box's middle, off its corners. */
function portOf(box: Box, other: Box): number {
  const middle = other.x + other.width / 2;
  return Math.round(Math.min(box.x + box.width - 24, Math.max(box.x + 24, middle)));
}

function findBox(boxes: readonly AreaBox[], name: string): AreaBox {
  const box = boxes.find(({ label }) => label === name);
  if (!box) throw new Error(`${name} is in no box`);
  return box;
}
