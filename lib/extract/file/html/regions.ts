/** A part of a page whose element may frame the text or hold it: navigation, a form, a field. */
export interface Region {
  kind: string;
  parent: Region | undefined;
  /** How many regions it stands in. */
  depth: number;
  /** Characters of prose in it and in the regions within. */
  prose: number;
}

/*
 * Elements that as a rule frame a page may hold all of it: the whole page of an ASP.NET site is a <form>, a careless one leaves
 * an <aside> open, an app puts its text into <noscript>, a site for copying into a <textarea>. What tells is prose, lines that are
 * sentences: a form that has some is text, and any other region is when it has at least as much as stands outside of all of them.
 */

/** Elements that begin a region. */
export const REGIONS: ReadonlySet<string> = new Set(
  'nav footer aside form button select textarea noscript'.split(' '),
);

/** How much prose a line is, in characters: a sentence of some length that is no notice of a browser. */
export function measureProse(line: string): number {
  if (line.length < 12 || !/[。！？；，]/.test(line) || NOTICE.test(line)) return 0;
  return line.length;
}

const NOTICE = /浏览器|javascript|脚本|cookie|版权所有|未经(?:授权|许可)|转载|ICP备/i;

/** Which regions of a page are part of its text; `prose` counts what stands outside of regions. */
export function findTextRegions(regions: readonly Region[], prose: number): ReadonlySet<Region> {
  const kept = new Set<Region>();
  const own = regions.reduce(
    (sum, { kind, parent, prose }) => sum + (kind === 'form' && !parent ? prose : 0),
    prose,
  );
  for (const region of regions) {
    const isText =
      region.prose > 0 && (region.kind === 'form' || region.prose >= own - proseOfForm(region));
    if (isText && (!region.parent || kept.has(region.parent))) kept.add(region);
  }
  return kept;
}

/** What the form counts for in which a region stands: it is the region's own where there is nothing else in it. */
function proseOfForm(region: Region): number {
  return region.parent?.kind === 'form' && region.parent.prose === region.prose ? region.prose : 0;
}
