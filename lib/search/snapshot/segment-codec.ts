import { encodeDocs, type LazyStrings, decodeDocs } from './docs-codec';
import { type Label, type Labels, createLabels } from '../inverted-index/labels';
import { PAGE, type Postings } from '../inverted-index/postings';
import type { PinyinReader } from '../text/pinyin-reader';
import type { Section, SectionReader } from './sections';
import { type Segment, createWorkspace } from '../inverted-index/segment';
import type { FacetGroups } from '../inverted-index/facet-groups';

/** A segment as sections, without the ids of its documents, and the labels that it counts on. */
export function encodeSegment(segment: Segment, labels: Labels): Section[] {
  const { facetGroups } = segment;
  return [
    ...encodeDocs(segment.docs),
    JSON.stringify(labels.list()),
    segment.flags,
    segment.starts,
    segment.textLengths,
    segment.chars,
    segment.syllables,
    segment.offsets,
    segment.labelStarts,
    segment.labels,
    facetGroups.groupOfDoc,
    facetGroups.kinds,
    facetGroups.mine,
    facetGroups.functions,
    facetGroups.themes,
    facetGroups.forms,
    ...[segment.byChar, segment.byBigram, segment.byTrigram, segment.byLabel]
      .flat()
      .flatMap(({ keys, starts, docs }) => [keys, starts, docs]),
  ];
}

/** The segment of the documents of these ids, its arrays as views of the sections; new labels are read by `reader`. */
export function decodeSegment(
  ids: LazyStrings,
  sections: SectionReader,
  reader: PinyinReader,
): { segment: Segment; labels: Labels } {
  const docs = decodeDocs(ids, sections);
  const known: Label[] = JSON.parse(sections.text());
  const segment: Segment = {
    docs,
    // What changes has a place of its own: the snapshot stays as it was written.
    flags: sections.u8().slice(),
    starts: sections.u32(),
    textLengths: sections.u32(),
    chars: sections.u16(),
    syllables: sections.u16(),
    offsets: sections.u16(),
    labelStarts: sections.u32(),
    labels: sections.u32(),
    facetGroups: decodeFacetGroups(sections),
    byChar: decodePages(docs.length, sections),
    byBigram: decodePages(docs.length, sections),
    byTrigram: decodePages(docs.length, sections),
    byLabel: decodePages(docs.length, sections),
    workspace: createWorkspace(docs.length),
  };
  return { segment, labels: createLabels(reader, known) };
}

// The fields of an object literal are evaluated in the order in which they stand: that of the sections.
function decodeFacetGroups(sections: SectionReader): FacetGroups {
  return {
    groupOfDoc: sections.u32(),
    kinds: sections.u8(),
    mine: sections.u8(),
    functions: sections.u8(),
    themes: sections.u32(),
    forms: sections.u32(),
  };
}

function decodePages(docCount: number, sections: SectionReader): Postings[] {
  return Array.from({ length: Math.ceil(docCount / PAGE) }, () => ({
    keys: sections.i32(),
    starts: sections.u32(),
    docs: sections.u16(),
  }));
}
