import { lateArray } from './late-array';
import { decodeText, type Section, type SectionReader } from './sections';
import type { SearchDoc } from './types';

/** What many documents have in common. */
type Shape = Omit<SearchDoc, 'id' | 'text' | 'title' | 'body' | 'uses' | 'lastUsedAt' | 'readings'>;

/**
 * Documents as sections: all texts in one string, cut by their lengths, and what many documents share (kind, labels,
 * marks) once, as JSON. Readings are left out: the segment has them as syllables.
 */
export function freezeDocs(docs: readonly SearchDoc[]): Section[] {
  const numbers = new Map<string, number>();
  const shapes = Uint32Array.from(docs, (doc) => {
    const shape = JSON.stringify(shapeOf(doc));
    const number = numbers.get(shape) ?? numbers.size;
    numbers.set(shape, number);
    return number;
  });
  return [
    ...freezeStrings(docs.map((doc) => doc.text)),
    ...freezeStrings(docs.map((doc) => doc.title)),
    ...freezeStrings(docs.map((doc) => doc.body)),
    shapes,
    `[${[...numbers.keys()].join(',')}]`,
    Float64Array.from(docs, (doc) => doc.uses ?? Number.NaN),
    Float64Array.from(docs, (doc) => doc.lastUsedAt ?? Number.NaN),
  ];
}

/** The documents of these ids, in their order, each made when it is first looked at. */
export function thawDocs(ids: LateStrings, sections: SectionReader): SearchDoc[] {
  const texts = thawStrings(sections);
  const titles = thawStrings(sections);
  const bodies = thawStrings(sections);
  const numbers = sections.u32();
  const shapes: Shape[] = JSON.parse(sections.text());
  const uses = sections.f64();
  const lastUses = sections.f64();
  return lateArray(ids.length, (at) => {
    const shape = shapes[numbers[at] ?? 0];
    if (!shape) throw new RangeError(`document ${at} has no shape`);
    const doc: SearchDoc = { id: ids.at(at) ?? '', text: texts.at(at) ?? '', ...shape };
    const title = titles.at(at);
    if (title !== undefined) doc.title = title;
    const body = bodies.at(at);
    if (body !== undefined) doc.body = body;
    const [count = Number.NaN, last = Number.NaN] = [uses[at], lastUses[at]];
    if (!Number.isNaN(count)) doc.uses = count;
    if (!Number.isNaN(last)) doc.lastUsedAt = last;
    return doc;
  });
}

/** Strings that are read when they are asked for. */
export interface LateStrings {
  readonly length: number;
  at(place: number): string | undefined;
}

/** Strings as two sections: how long each is, one more than that so that 0 stands for none, and all of them in one. */
export function freezeStrings(strings: ReadonlyArray<string | undefined>): [Uint32Array, string] {
  const lengths = Uint32Array.from(strings, (text) => (text === undefined ? 0 : text.length + 1));
  return [lengths, strings.join('')];
}

/** What `freezeStrings` froze. */
export function thawStrings(sections: SectionReader): LateStrings {
  const lengths = sections.u32();
  const codes = sections.u16();
  const ends = new Uint32Array(lengths.length);
  let end = 0;
  for (let at = 0; at < lengths.length; at += 1) {
    end += Math.max(0, (lengths[at] ?? 0) - 1);
    ends[at] = end;
  }
  return {
    length: lengths.length,
    at: (place) =>
      lengths[place]
        ? decodeText(codes.subarray(place === 0 ? 0 : ends[place - 1], ends[place]))
        : undefined,
  };
}

function shapeOf(doc: SearchDoc): Shape {
  const { id: _id, text: _text, title: _title, ...rest } = doc;
  const { uses: _uses, lastUsedAt: _lastUsedAt, readings: _readings, body: _body, ...shape } = rest;
  return shape;
}
