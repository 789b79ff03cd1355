import { readXml } from '../markup/read-xml';

/** One level of a list: its format by WordprocessingML's name, and its text with %1 … %9 for the numbers of levels 1 to 9. */
export interface Level {
  start: number;
  format: string;
  text: string;
  /** Every number in it in digits. */
  isLegal: boolean;
  /** The level, counted from 1, after which it restarts; 0 for never. By default the one above. */
  restart?: number;
  /** The paragraph style that stands for this level. */
  style?: string;
}

/** A list as a paragraph refers to it; lists with the same `counter` count on from each other. */
export interface List {
  counter: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that this list restarts, and at which number. */
  starts: ReadonlyMap<number, number>;
}

interface WrittenList {
  abstractId: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

interface Abstract {
  levels: Map<number, Level>;
  /** It stands for a numbering style: either its own, or the one that it takes its levels from. */
  styleLink?: string;
  numStyleLink?: string;
}

/** A list has nine levels, from 0. */
const DEEPEST = 8;
/** The longest text of a level that is read, in characters: it is written before every item. */
const LONGEST_TEXT = 40;

/** Reads the part `numbering.xml`; the lists by their numId. */
export function readNumbering(xml: string): ReadonlyMap<string, List> {
  const reader = new NumberingReader();
  readXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: () => undefined,
    close: (name) => reader.close(name),
  });
  return reader.lists();
}

class NumberingReader {
  private readonly abstracts = new Map<string, Abstract>();
  private readonly written = new Map<string, WrittenList>();
  private abstract: Abstract | undefined;
  private list: WrittenList | undefined;
  private level: Level | undefined;
  private overridden = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['val'] ?? '';
    if (name === 'w:abstractNum') {
      this.abstract = { levels: new Map() };
      this.abstracts.set(attributes['abstractNumId'] ?? '', this.abstract);
    } else if (name === 'w:num') {
      this.list = { abstractId: '', levels: new Map(), starts: new Map() };
      this.written.set(attributes['numId'] ?? '', this.list);
    } else if (name === 'w:lvl') this.openLevel(Number(attributes['ilvl']) || 0);
    else if (name === 'w:lvlOverride') this.overridden = Number(attributes['ilvl']) || 0;
    else if (name === 'w:startOverride') this.list?.starts.set(this.overridden, Number(value) || 0);
    else if (name === 'w:abstractNumId' && this.list) this.list.abstractId = value;
    else if (name === 'w:styleLink' && this.abstract) this.abstract.styleLink = value;
    else if (name === 'w:numStyleLink' && this.abstract) this.abstract.numStyleLink = value;
    else if (this.level) readLevel(this.level, name, value, attributes);
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = undefined;
    if (name === 'w:abstractNum') this.abstract = undefined;
    if (name === 'w:num') this.list = undefined;
  }

  lists(): Map<string, List> {
    const byStyle = new Map<string, Abstract>();
    for (const abstract of this.abstracts.values())
      if (abstract.styleLink !== undefined) byStyle.set(abstract.styleLink, abstract);
    const lists = new Map<string, List>();
    for (const [id, { abstractId, levels, starts }] of this.written) {
      const own = this.abstracts.get(abstractId);
      const linked = byStyle.get(own?.numStyleLink ?? '') ?? own;
      lists.set(id, {
        counter: abstractId,
        levels: levels.size === 0 ? (linked?.levels ?? levels) : merge(linked?.levels, levels),
        starts,
      });
    }
    return lists;
  }

  private openLevel(at: number): void {
    this.level = { start: 0, format: 'decimal', text: '', isLegal: false };
    if (at <= DEEPEST) (this.list ?? this.abstract)?.levels.set(at, this.level);
  }
}

function readLevel(
  level: Level,
  name: string,
  value: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (name === 'w:start') level.start = Number(value) || 0;
  // In mc:AlternateContent a format of Word 2010 stands as `custom`, its fallback follows.
  else if (name === 'w:numFmt') level.format = value === 'custom' ? level.format : value;
  else if (name === 'w:lvlText') level.text = value.slice(0, LONGEST_TEXT);
  else if (name === 'w:isLgl') level.isLegal = attributes['val'] !== '0';
  else if (name === 'w:lvlRestart') level.restart = Number(value) || 0;
  else if (name === 'w:pStyle') level.style = value;
}

function merge(
  levels: ReadonlyMap<number, Level> = new Map(),
  overrides: ReadonlyMap<number, Level>,
): Map<number, Level> {
  return new Map([...levels, ...overrides]);
}
