import { type Kind, ROOMS, roomOf } from '../rooms';

/** Rooms that are drawn as one box: a folder of `lib` or `components`, or an entry point. */
export interface Area {
  name: string;
  kind: Kind;
  /** Its rooms, lowest first, by their paths in it; the area's own folder is `''`. */
  rooms: string[];
}

/** What the picture shows: areas that ship, lowest first, and those of them that import others. */
export interface AreaGraph {
  areas: Area[];
  arrows: Array<{ from: string; to: string }>;
  /** Rooms that never ship, by their whole paths. */
  tools: string[];
}

/**
 * Gathers the table's rooms into areas and the tree's imports into arrows between them. An arrow that follows from others (A to B to C
 * says that A may import C) is left out: the transitive reduction, which for a graph without cycles is one and only.
 */
export function gatherAreas(imports: ReadonlyArray<{ from: string; to: string }>): AreaGraph {
  const areas = new Map<string, Area>();
  const tools: string[] = [];
  for (const [path, kind] of ROOMS) {
    if (kind === 'tool') {
      tools.push(path);
      continue;
    }
    const name = areaOf(path);
    const area = areas.get(name) ?? { name, kind, rooms: [] };
    area.rooms.push(path.slice(name.length + 1));
    areas.set(name, area);
  }
  const importsOf = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [upper, lower] = [shippedAreaOf(from), shippedAreaOf(to)];
    if (!upper || !lower || upper === lower) continue;
    importsOf.set(upper, (importsOf.get(upper) ?? new Set()).add(lower));
  }
  const arrows = [...importsOf].flatMap(([from, lowers]) =>
    [...lowers].filter((to) => !isReached(importsOf, from, to)).map((to) => ({ from, to })),
  );
  return { areas: [...areas.values()], arrows: sortArrows(arrows), tools };
}

function areaOf(room: string): string {
  const [top = '', next] = room.split('/');
  return next === undefined ? top : `${top}/${next}`;
}

function shippedAreaOf(file: string): string | null {
  const room = ROOMS[roomOf(file)];
  return room && room[1] !== 'tool' ? areaOf(room[0]) : null;
}

/** Whether imports lead from one area to another by way of a third. */
function isReached(
  importsOf: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): boolean {
  const seen = new Set<string>();
  const pending = [...(importsOf.get(from) ?? [])].filter((area) => area !== to);
  for (let area = pending.pop(); area !== undefined; area = pending.pop()) {
    if (area === to) return true;
    if (seen.has(area)) continue;
    seen.add(area);
    pending.push(...(importsOf.get(area) ?? []));
  }
  return false;
}

/** The picture must not depend on the order in which files are read. */
function sortArrows(arrows: AreaGraph['arrows']): AreaGraph['arrows'] {
  const key = ({ from, to }: AreaGraph['arrows'][number]) => `${from} ${to}`;
  return arrows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
