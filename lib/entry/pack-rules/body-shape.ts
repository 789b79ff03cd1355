/** A slot of a pattern or outline, as the rules see it; dates and the caret are slots without anything given. */
export interface BodySlot {
  name: string;
  /** What it offers: a default, choices (the first one counts), or an empty string. */
  given: string;
  isChoice: boolean;
  /** Which group it stands in, from 0; -1 outside the groups. */
  group: number;
  /** The characters on either side of its braces. */
  before: string;
  after: string;
}

/** A repeated group: its inside, and the text between the group before it (or the body's beginning) and itself. */
export interface BodyGroup {
  inside: string;
  lead: string;
  min: number;
}

/** The slots and groups of a body, in the order written. */
export interface BodyShape {
  slots: BodySlot[];
  groups: BodyGroup[];
}

// What a pair of braces and a repeated group look like in a body that parses, which another check sees to.
const SLOT = /\{([^{}=:：#]+)(?:([=:：])([^{}]*))?\}/g;
const GROUP = /\[([^[\]]*)\]\*(\d+)(?:-\d+)?(?:（[^）]*）|\([^)]*\))?/g;
const MARKUP = /\{[^{}]*\}|\]\*\d+(?:-\d+)?(?:（[^）]*）|\([^)]*\))?/g;

/**
 * Reads the slots and groups of a pattern or outline that parses. The grammar itself is read in lib/pattern, which stands above
 * this room; the rules need no more of it than this.
 */
export function readBodyShape(body: string): BodyShape {
  const groups: BodyGroup[] = [];
  const spans: Array<{ start: number; end: number }> = [];
  for (const hit of body.matchAll(GROUP)) {
    const lead = body.slice(spans.at(-1)?.end ?? 0, hit.index);
    groups.push({ inside: hit[1] ?? '', lead, min: Number(hit[2]) });
    spans.push({ start: hit.index, end: hit.index + hit[0].length });
  }
  const slots = Array.from(body.matchAll(SLOT), (hit): BodySlot => {
    const end = hit.index + hit[0].length;
    return {
      name: (hit[1] ?? '').trim(),
      given: hit[3] ?? '',
      isChoice: hit[2] !== undefined && hit[2] !== '=',
      group: spans.findIndex((span) => hit.index > span.start && end < span.end),
      before: body.charAt(hit.index - 1),
      after: body.slice(end, end + 2),
    };
  });
  return { slots, groups };
}

/** What stands in a body whatever is filled in: without slots, counts and the marks of groups. */
export function frameOf(body: string): string {
  return body.replace(MARKUP, '').replaceAll('[', '');
}

/** A body as it reads with its first examples, groups once. */
export function exampleOf(body: string): string {
  const filled = body.replace(SLOT, (_whole, _name: string, mark?: string, given = '') =>
    mark === '=' ? given : given.replace(/\|.*$/, ''),
  );
  return frameOf(filled);
}
