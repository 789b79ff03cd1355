/** Elements that stand beside text and not in its line; a closing tag of another kind does not reach beyond them. */
const BLOCKS = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe li main menu nav noscript object ol optgroup option p pre section select summary table tbody td template textarea tfoot th thead title tr ul'.split(
    ' ',
  ),
);
/** A closing tag inside a cell does not reach beyond it, unless it closes a part of the table. */
const CELLS = new Set(['td', 'th', 'caption']);
const TABLE_PARTS = new Set(['td', 'th', 'caption', 'tr', 'tbody', 'thead', 'tfoot', 'table']);

/** The HTML elements that are open, outermost first; each question about them is answered in constant time. */
export class OpenElements {
  private readonly names: string[] = [];
  /** For each name, the depths at which it is open. */
  private readonly depths = new Map<string, number[]>();
  private readonly blocks: number[] = [];
  private readonly cells: number[] = [];

  push(name: string): void {
    const depth = this.names.push(name) - 1;
    const depths = this.depths.get(name);
    if (depths) depths.push(depth);
    else this.depths.set(name, [depth]);
    if (BLOCKS.has(name)) this.blocks.push(depth);
    if (CELLS.has(name)) this.cells.push(depth);
  }

  /** Closes the innermost element and returns its name; '' when none is open. */
  pop(): string {
    const name = this.names.pop() ?? '';
    this.depths.get(name)?.pop();
    if (BLOCKS.has(name)) this.blocks.pop();
    if (CELLS.has(name)) this.cells.pop();
    return name;
  }

  get count(): number {
    return this.names.length;
  }

  /** The innermost element, or undefined. */
  get last(): string | undefined {
    return this.names.at(-1);
  }

  /** The innermost block, or undefined. */
  get block(): string | undefined {
    return this.names[this.blocks.at(-1) ?? -1];
  }

  has(name: string): boolean {
    return (this.depths.get(name)?.length ?? 0) > 0;
  }

  /** How many elements a closing tag of this name closes, the element itself among them; 0 when it closes none. */
  countClosedBy(name: string): number {
    const depth = this.depths.get(name)?.at(-1) ?? -1;
    const bound = BLOCKS.has(name)
      ? TABLE_PARTS.has(name)
        ? -1
        : (this.cells.at(-1) ?? -1)
      : (this.blocks.at(-1) ?? -1);
    return depth === -1 || depth < bound ? 0 : this.names.length - depth;
  }
}
