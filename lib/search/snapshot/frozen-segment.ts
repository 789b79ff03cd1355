import { freezeDocs, type LateStrings, thawDocs } from './frozen-docs';
import { type Label, type Labels, createLabels } from '../inverted-index/labels';
import { PAGE, type Postings } from '../inverted-index/postings';
import type { PinyinReader } from '../text/pinyin-reader';
import type { Section, SectionReader } from './sections';
import { type Segment, createWorkspace } from '../inverted-index/segment';
import type { Signatures } from '../inverted-index/signatures';

/** A segment as sections, without the ids of its documents, and the labels that it counts on. */
export function freezeSegment(segment: Segment, labels: Labels): Section[] {
  const { signatures } = segment;
  return [
    ...freezeDocs(segment.docs),
    JSON.stringify(labels.list()),
    segment.flags,
    segment.starts,
    segment.textLengths,
    segment.chars,
    segment.syllables,
    segment.offsets,
    segment.labelStarts,
    segment.labels,
    signatures.ofDocs,
    signatures.kinds,
    signatures.mine,
    signatures.functions,
    signatures.themes,
    signatures.forms,
    ...[segment.byChar, segment.byBigram, segment.byTrigram, segment.byLabel]
      .flat()
      .flatMap(({ keys, starts, docs }) => [keys, starts, docs]),
  ];
}

/** The segment of the documents of these ids, its arrays as views of the sections; new labels are read by `reader`. */
export function thawSegment(
  ids: LateStrings,
  sections: SectionReader,
  reader: PinyinReader,
): { segment: Segment; labels: Labels } {
  const docs = thawDocs(ids, sections);
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
    signatures: thawSignatures(sections),
    byChar: thawPages(docs.length, sections),
    byBigram: thawPages(docs.length, sections),
    byTrigram: thawPages(docs.length, sections),
    byLabel: thawPages(docs.length, sections),
    workspace: createWorkspace(docs.length),
  };
  return { segment, labels: createLabels(reader, known) };
}

// The fields of an object literal are evaluated in the order in which they stand: that of the sections.
function thawSignatures(sections: SectionReader): Signatures {
  return {
    ofDocs: sections.u32(),
    kinds: sections.u8(),
    mine: sections.u8(),
    functions: sections.u8(),
    themes: sections.u32(),
    forms: sections.u32(),
  };
}

function thawPages(docCount: number, sections: SectionReader): Postings[] {
  return Array.from({ length: Math.ceil(docCount / PAGE) }, () => ({
    keys: sections.i32(),
    starts: sections.u32(),
    docs: sections.u16(),
  }));
}
