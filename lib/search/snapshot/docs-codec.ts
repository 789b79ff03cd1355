import { LazyDocs } from '../inverted-index/lazy-docs';
import { lowerBound } from '../lower-bound';
import { decodeText, type Section, type SectionReader } from './sections';
import type { SearchDoc } from '../types';

/** What many documents have in common. */
type Shape = Omit<SearchDoc, 'id' | 'text' | 'title' | 'body' | 'uses' | 'lastUsedAt' | 'sharedAt'>;

/**
 * Documents as sections: all texts in one string, cut by their lengths, and what many documents share (kind, labels,
 * marks) once, as JSON.
 */
export function encodeDocs(docs: readonly SearchDoc[]): Section[] {
  const numbers = new Map<string, number>();
  const shapes = Uint32Array.from(docs, (doc) => {
    const shape = JSON.stringify(shapeOf(doc));
    const number = numbers.get(shape) ?? numbers.size;
    numbers.set(shape, number);
    return number;
  });
  return [
    ...encodeStrings(docs.map((doc) => doc.text)),
    ...encodeStrings(docs.map((doc) => doc.title)),
    ...encodeStrings(docs.map((doc) => doc.body)),
    shapes,
    `[${[...numbers.keys()].join(',')}]`,
    ...encodeNumbers(docs.map((doc) => doc.uses)),
    ...encodeNumbers(docs.map((doc) => doc.lastUsedAt)),
    ...encodeNumbers(docs.map((doc) => doc.sharedAt)),
  ];
}

/** The documents of these ids, in their order. */
export function decodeDocs(ids: LazyStrings, sections: SectionReader): LazyDocs {
  const texts = decodeStrings(sections);
  const titles = decodeStrings(sections);
  const bodies = decodeStrings(sections);
  const numbers = sections.u32();
  const shapes: Shape[] = JSON.parse(sections.text());
  const usesOf = decodeNumbers(sections);
  const lastUseOf = decodeNumbers(sections);
  const shareOf = decodeNumbers(sections);
  const make = (at: number): SearchDoc => {
    const shape = shapes[numbers[at] ?? 0];
    if (!shape) throw new RangeError(`document ${at} has no shape`);
    const doc: SearchDoc = { id: ids.at(at) ?? '', text: texts.at(at) ?? '', ...shape };
    const title = titles.at(at);
    if (title !== undefined) doc.title = title;
    const body = bodies.at(at);
    if (body !== undefined) doc.body = body;
    const [uses, lastUsedAt, sharedAt] = [usesOf(at), lastUseOf(at), shareOf(at)];
    if (uses !== undefined) doc.uses = uses;
    if (lastUsedAt !== undefined) doc.lastUsedAt = lastUsedAt;
    if (sharedAt !== undefined) doc.sharedAt = sharedAt;
    return doc;
  };
  return new LazyDocs(ids.length, make, () => ids.inRuns());
}

/** Numbers of few documents as two sections: which documents have one, ascending, and the numbers. */
function encodeNumbers(numbers: ReadonlyArray<number | undefined>): [Uint32Array, Float64Array] {
  const places: number[] = [];
  const values: number[] = [];
  numbers.forEach((number, at) => {
    if (number === undefined) return;
    places.push(at);
    values.push(number);
  });
  return [Uint32Array.from(places), Float64Array.from(values)];
}

/** Reads what `encodeNumbers` wrote; returns what finds the number of a document. */
function decodeNumbers(sections: SectionReader): (at: number) => number | undefined {
  const places = sections.u32();
  const values = sections.f64();
  return (at) => {
    const found = lowerBound(places.length, (place) => (places[place] ?? 0) < at);
    return places[found] === at ? values[found] : undefined;
  };
}

/** Strings that are decoded on first access. */
export interface LazyStrings {
  readonly length: number;
  at(place: number): string | undefined;
  /** Returns what reads them, some hundred at a time, and keeps them: of many it takes a quarter of the time. */
  inRuns(): (place: number) => string | undefined;
}

/** Strings of a run. */
const RUN = 512;

/** Stands beside the end of a string that isn't there. */
const MISSING = 2 ** 31;

/** Strings as two sections: where each ends in all of them in one, and that one. They are at most 2³¹ characters. */
export function encodeStrings(strings: ReadonlyArray<string | undefined>): [Uint32Array, string] {
  let end = 0;
  const ends = Uint32Array.from(strings, (text) => {
    end += text?.length ?? 0;
    return text === undefined ? end + MISSING : end;
  });
  return [ends, strings.join('')];
}

/** Reads what `encodeStrings` wrote; each string is decoded when it is first read. */
export function decodeStrings(sections: SectionReader): LazyStrings {
  const ends = sections.u32();
  const codes = sections.u16();
  const readRun = (run: number) => {
    const first = run * RUN;
    const endsOfRun = ends.subarray(first, first + RUN);
    const begin = (ends[first - 1] ?? 0) % MISSING;
    const whole = decodeText(codes.subarray(begin, (endsOfRun.at(-1) ?? 0) % MISSING));
    let start = begin;
    return Array.from(endsOfRun, (end) => {
      const from = start;
      start = end % MISSING;
      return end >= MISSING ? undefined : whole.slice(from - begin, end - begin);
    });
  };
  return {
    length: ends.length,
    at(place) {
      const end = ends[place] ?? MISSING;
      if (end >= MISSING) return undefined;
      return decodeText(codes.subarray((ends[place - 1] ?? 0) % MISSING, end));
    },
    inRuns() {
      const runs: Array<ReadonlyArray<string | undefined>> = [];
      return (place) => {
        if (!(place >= 0 && place < ends.length)) return undefined;
        const run = Math.floor(place / RUN);
        return (runs[run] ??= readRun(run))[place % RUN];
      };
    },
  };
}

function shapeOf(doc: SearchDoc): Shape {
  const { id: _id, text: _text, title: _title, ...rest } = doc;
  const { uses: _uses, lastUsedAt: _lastUsedAt, body: _body, ...shape } = rest;
  return shape;
}
