import type { Area, AreaGraph } from './areas';

/** A rectangle with words in it; pixels from the top left corner. */
export interface Box {
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An area as it is drawn, with its rooms in it. */
export interface AreaBox extends Box {
  area: Area;
  rooms: Box[];
}

export const WIDTH = 1160;
const GAP = 40;
const PADDING = 10;
const TITLE = 28;
const CHIP = { height: 22, gap: 6, ofLetter: 7.3, padding: 12 } as const;
/** Between two layers, where the arrows are. */
const BETWEEN = 48;
/** Areas of many rooms are drawn wide. */
const WIDE = { from: 6, width: 340 } as const;
const NARROW = 190;

/** Returns the layers of a graph from the lowest up: an area stands right below the lowest of those that import it. */
function layersOf({ areas, arrows }: AreaGraph): Area[][] {
  const layers: Area[][] = [];
  const depthOf = new Map<string, number>();
  // From the top of the table down, so that whatever imports an area has its depth already.
  for (const area of areas.toReversed()) {
    const above = arrows.filter(({ to }) => to === area.name);
    const depth = Math.max(0, ...above.map(({ from }) => (depthOf.get(from) ?? 0) + 1));
    depthOf.set(area.name, depth);
    (layers[depth] ??= []).unshift(area);
  }
  return layers.toReversed();
}

/** Places the areas, the highest layer first, from `top` down; each layer is ordered by what it stands on, so that few arrows cross. */
export function placeAreas(graph: AreaGraph, top: number): AreaBox[] {
  const placed = new Map<string, AreaBox>();
  const rows = layersOf(graph).map((layer) => {
    const row = orderLayer(layer, graph, placed).map(measureArea);
    spread(row);
    for (const box of row) placed.set(box.label, box);
    return row;
  });
  let y = top;
  for (const row of rows.toReversed()) {
    const height = Math.max(...row.map((box) => box.height));
    for (const box of row) moveDown(box, y + height - box.height);
    y += height + BETWEEN;
  }
  return rows.flat();
}

/** Places words as chips that wrap within a width. */
export function placeChips(labels: readonly string[], left: number, top: number, width: number) {
  const chips: Box[] = [];
  let [x, y] = [left, top];
  for (const label of labels) {
    const own = Math.ceil(label.length * CHIP.ofLetter + CHIP.padding);
    if (x > left && x + own > left + width) [x, y] = [left, y + CHIP.height + CHIP.gap];
    chips.push({ label, x, y, width: own, height: CHIP.height });
    x += own + CHIP.gap;
  }
  return { chips, bottom: labels.length === 0 ? top : y + CHIP.height };
}

function orderLayer(layer: readonly Area[], { arrows }: AreaGraph, placed: Map<string, AreaBox>) {
  const middleOf = ({ name }: Area) => {
    const middles = arrows
      .filter(({ from }) => from === name)
      .map(({ to }) => placed.get(to))
      .flatMap((box) => (box ? [box.x + box.width / 2] : []));
    return middles.reduce((sum, middle) => sum + middle, 0) / Math.max(1, middles.length);
  };
  return layer.toSorted((a, b) => middleOf(a) - middleOf(b));
}

function measureArea(area: Area): AreaBox {
  const labels = area.rooms.length > 1 ? area.rooms.map((room) => room || 'its own folder') : [];
  const width = area.rooms.length >= WIDE.from ? WIDE.width : NARROW;
  const { chips, bottom } = placeChips(labels, PADDING, TITLE + 4, width - 2 * PADDING);
  const height = labels.length === 0 ? TITLE + PADDING : bottom + PADDING;
  return { area, label: area.name, x: 0, y: 0, width, height, rooms: chips };
}

/** Puts the boxes of a layer side by side in the middle of the picture. */
function spread(row: readonly AreaBox[]): void {
  const total = row.reduce((sum, { width }) => sum + width, 0) + GAP * (row.length - 1);
  let x = (WIDTH - total) / 2;
  for (const box of row) {
    box.x = x;
    for (const room of box.rooms) room.x += x;
    x += box.width + GAP;
  }
}

function moveDown(box: AreaBox, y: number): void {
  box.y = y;
  for (const room of box.rooms) room.y += y;
}
