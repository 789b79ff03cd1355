import type { Section, SectionReader } from './sections';
import type { SearchDoc } from './types';

/** What many documents have in common. */
type Shape = Omit<SearchDoc, 'id' | 'text' | 'title' | 'uses' | 'lastUsedAt' | 'readings'>;

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
    shapes,
    `[${[...numbers.keys()].join(',')}]`,
    Float64Array.from(docs, (doc) => doc.uses ?? Number.NaN),
    Float64Array.from(docs, (doc) => doc.lastUsedAt ?? Number.NaN),
  ];
}

/** The documents of these ids, in their order. */
export function thawDocs(ids: readonly string[], sections: SectionReader): SearchDoc[] {
  const texts = thawStrings(sections);
  const titles = thawStrings(sections);
  const numbers = sections.u32();
  const shapes: Shape[] = JSON.parse(sections.text());
  const uses = sections.f64();
  const lastUses = sections.f64();
  return ids.map((id, at) => {
    const shape = shapes[numbers[at] ?? 0];
    if (!shape) throw new RangeError(`document ${at} has no shape`);
    const doc: SearchDoc = { id, text: texts[at] ?? '', ...shape };
    const title = titles[at];
    if (title !== undefined) doc.title = title;
    const [count = Number.NaN, last = Number.NaN] = [uses[at], lastUses[at]];
    if (!Number.isNaN(count)) doc.uses = count;
    if (!Number.isNaN(last)) doc.lastUsedAt = last;
    return doc;
  });
}

/** Strings as two sections: how long each is, one more than that so that 0 stands for none, and all of them in one. */
export function freezeStrings(strings: ReadonlyArray<string | undefined>): [Uint32Array, string] {
  const lengths = Uint32Array.from(strings, (text) => (text === undefined ? 0 : text.length + 1));
  return [lengths, strings.join('')];
}

/** What `freezeStrings` froze. */
export function thawStrings(sections: SectionReader): Array<string | undefined> {
  const lengths = sections.u32();
  const all = sections.text();
  let from = 0;
  return Array.from(lengths, (length) => {
    if (length === 0) return undefined;
    const text = all.slice(from, from + length - 1);
    from += length - 1;
    return text;
  });
}

function shapeOf(doc: SearchDoc): Shape {
  const { id: _id, text: _text, title: _title, ...rest } = doc;
  const { uses: _uses, lastUsedAt: _lastUsedAt, readings: _readings, ...shape } = rest;
  return shape;
}
