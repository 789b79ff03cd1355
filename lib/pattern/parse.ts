import { readBraces } from './braces';
import { createLocator } from './position';
import { readRepeat } from './repeat';
import type {
  GroupNode,
  InlineNode,
  ItemNode,
  OrdinalNode,
  PatternNode,
  PatternTree,
} from './tree';
import type { PatternError, PatternErrorCode } from './types';

/** A tree, or what is wrong with the body, in reading order. */
export type PatternParse = { ok: true; tree: PatternTree } | { ok: false; errors: PatternError[] };

/** The most errors that are reported for one body. */
export const MOST_ERRORS = 20;

/** Reads a pattern's body; never throws, and takes time linear in its length. */
export function parse(body: string): PatternParse {
  const reader = new PatternReader(body);
  const nodes = reader.read();
  if (reader.faults.length > 0) return { ok: false, errors: locateFaults(body, reader.faults) };
  return { ok: true, tree: { nodes } };
}

/** An error before its line and column are known; `offset` in UTF-16 units. */
export interface Fault {
  code: PatternErrorCode;
  offset: number;
}

/** The first errors of a body, in reading order, with line and column. */
export function locateFaults(body: string, faults: Fault[]): PatternError[] {
  const first = faults.toSorted((a, b) => a.offset - b.offset).slice(0, MOST_ERRORS);
  const locate = createLocator(body);
  return first.map((fault) => ({ code: fault.code, at: locate(fault.offset) }));
}

/*
 * One pass from left to right. At each of { } [ ] a doubled character is the character itself (the leftmost pair counts, so
 * `{{{a}` is “{” and a slot); a single one opens or closes. `depth` is how many brackets are open: 1 is inside a group,
 * more is a nested group, which is reported where it opens and then read as if its brackets weren't there, so that the
 * errors after it are found as well. A fault in braces or in a repeat is recorded and reading goes on behind it: no
 * character is read twice, but for at most `MOST_ERRORS` faults. A count waits until a group opens after it.
 */

/** Reads one body; `hasCaret` says that another section of the same outline has the caret already. */
export class PatternReader {
  readonly faults: Fault[] = [];
  private readonly nodes: PatternNode[] = [];
  private item: ItemNode[] = [];
  private text: string[] = [];
  private depth = 0;
  private groupOpen = 0;
  private waitingCounts: number[] = [];

  constructor(
    private readonly body: string,
    public hasCaret = false,
  ) {}

  /** The nodes; they mean nothing if there are `faults`. */
  read(): PatternNode[] {
    let at = 0;
    while (at < this.body.length && this.faults.length < MOST_ERRORS) at = this.readNext(at);
    this.endText();
    if (at < this.body.length) return this.nodes;
    if (this.depth > 0) this.fault('unclosed-group', this.groupOpen);
    for (const offset of this.waitingCounts) this.fault('count-without-group', offset);
    return this.nodes;
  }

  private readNext(at: number): number {
    SPECIAL.lastIndex = at;
    const stop = SPECIAL.exec(this.body)?.index ?? this.body.length;
    if (stop > at) this.text.push(this.body.slice(at, stop));
    const mark = this.body.charAt(stop);
    if (mark === '') return stop;
    if (this.body.charAt(stop + 1) === mark) {
      this.text.push(mark);
      return stop + 2;
    }
    switch (mark) {
      case '{':
        return this.readSlot(stop);
      case '[':
        return this.openGroup(stop);
      case ']':
        return this.closeGroup(stop);
      default:
        this.fault('stray-slot-end', stop);
        return stop + 1;
    }
  }

  private readSlot(open: number): number {
    const isOrdinal = this.body.charAt(open + 1) === '#';
    const read = readBraces(this.body, open);
    if (isOrdinal && this.depth === 0 && (read.ok || read.code === 'unknown-ordinal')) {
      this.fault('ordinal-outside-group', open);
    } else if (!read.ok) {
      this.fault(read.code, open);
    } else {
      this.push(read.node, open);
    }
    return read.ok ? read.end : read.resume;
  }

  private push(node: InlineNode | OrdinalNode, open: number): void {
    this.endText();
    if (node.kind === 'count') this.waitingCounts.push(open);
    if (node.kind === 'caret') {
      if (this.hasCaret) this.fault('caret-twice', open);
      this.hasCaret = true;
    }
    if (this.depth > 0) this.item.push(node);
    else if (node.kind !== 'ordinal') this.nodes.push(node);
  }

  private openGroup(open: number): number {
    this.endText();
    this.depth += 1;
    if (this.depth > 1) {
      this.fault('nested-group', open);
    } else {
      this.groupOpen = open;
      this.waitingCounts = [];
    }
    return open + 1;
  }

  private closeGroup(close: number): number {
    if (this.depth === 0) {
      this.fault('stray-group-end', close);
      return close + 1;
    }
    this.endText();
    this.depth -= 1;
    const { repeat, end, fault } = readRepeat(this.body, close + 1);
    if (this.depth > 0) return end;
    if (fault) this.faults.push(fault);
    const group: GroupNode = { kind: 'group', nodes: this.item, ...repeat };
    this.nodes.push(group);
    this.item = [];
    return end;
  }

  private endText(): void {
    if (this.text.length === 0) return;
    const node = { kind: 'text' as const, text: this.text.join('') };
    if (this.depth > 0) this.item.push(node);
    else this.nodes.push(node);
    this.text = [];
  }

  private fault(code: PatternErrorCode, offset: number): void {
    this.faults.push({ code, offset });
  }
}

const SPECIAL = /[{}[\]]/g;
