import { eachFacet, FACET_NAMES } from '@/lib/entry';
import { decodeDocs, decodeStrings, encodeDocs, encodeStrings } from './docs-codec';
import { type Label, type Labels, createLabels } from '../inverted-index/labels';
import { docAt } from '../inverted-index/place';
import { PAGE, type Postings } from '../inverted-index/postings';
import type { PinyinReader } from '../text/pinyin-reader';
import type { Section, SectionReader } from './sections';
import { type Segment, createWorkspace } from '../inverted-index/segment';
import type { FacetGroups } from '../inverted-index/facet-groups';

/** A segment as sections: the ids of its documents, the documents, the labels that they count on, and the arrays. */
export function encodeSegment(segment: Segment, labels: Labels): Section[] {
  const { facetGroups } = segment;
  const docs = Array.from({ length: segment.docs.size }, (_, doc) => docAt({ segment, doc }));
  return [
    ...encodeStrings(docs.map(({ id }) => id)),
    ...encodeDocs(docs),
    JSON.stringify(labels.list()),
    segment.flags,
    segment.starts,
    segment.textLengths,
    segment.chars,
    segment.syllables,
    segment.gaps,
    segment.labelStarts,
    segment.labels,
    facetGroups.groupOfDoc,
    facetGroups.kinds,
    facetGroups.owners,
    ...FACET_NAMES.map((name) => facetGroups.values[name]),
    ...[
      segment.byChar,
      segment.byBigram,
      segment.byTrigram,
      segment.byOtherBigram,
      segment.byOtherTrigram,
      segment.byLabel,
    ]
      .flat()
      .flatMap(({ keys, starts, docs }) => [keys, starts, docs]),
  ];
}

/** The segment and its labels, the arrays as views of the sections; new labels are read by `reader`. */
export function decodeSegment(
  sections: SectionReader,
  reader: PinyinReader,
): { segment: Segment; labels: Labels } {
  const docs = decodeDocs(decodeStrings(sections), sections);
  const known: Label[] = JSON.parse(sections.text());
  const segment: Segment = {
    docs,
    // What changes has a place of its own: the snapshot stays as it was written.
    flags: sections.u8().slice(),
    starts: sections.u32(),
    textLengths: sections.u32(),
    chars: sections.u16(),
    syllables: sections.u16(),
    gaps: sections.u8(),
    labelStarts: sections.u32(),
    labels: sections.u32(),
    facetGroups: decodeFacetGroups(sections),
    byChar: decodePages(docs.size, sections),
    byBigram: decodePages(docs.size, sections),
    byTrigram: decodePages(docs.size, sections),
    byOtherBigram: decodePages(docs.size, sections),
    byOtherTrigram: decodePages(docs.size, sections),
    byLabel: decodePages(docs.size, sections),
    workspace: createWorkspace(docs.size),
  };
  return { segment, labels: createLabels(reader, known) };
}

// The fields of an object literal are evaluated in the order in which they stand: that of the sections.
function decodeFacetGroups(sections: SectionReader): FacetGroups {
  return {
    groupOfDoc: sections.u32(),
    kinds: sections.u8(),
    owners: sections.u8(),
    values: eachFacet(() => sections.u32()),
  };
}

function decodePages(docCount: number, sections: SectionReader): Postings[] {
  return Array.from({ length: Math.ceil(docCount / PAGE) }, () => ({
    keys: sections.i32(),
    starts: sections.u32(),
    docs: sections.u16(),
  }));
}
