import * as v from 'valibot';
import { DOCUMENT_TYPES, FORMS, FUNCTIONS, THEMES } from './closed-lists';
import type { Pack } from './entry';

const Labels = {
  function: v.picklist(FUNCTIONS),
  themes: v.pipe(v.array(v.picklist(THEMES)), v.maxLength(3)),
  forms: v.pipe(v.array(v.picklist(FORMS)), v.maxLength(3)),
  documentTypes: v.exactOptional(
    v.pipe(v.array(v.picklist(DOCUMENT_TYPES)), v.nonEmpty(), v.maxLength(6)),
  ),
};

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));
/** A version that is far below what a number counts exactly, so that there is always a next one. */
const MAX_VERSION = 1_000_000_000;
const Text = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check((text) => text === text.trim(), 'blank at an end'),
);
const Title = v.pipe(v.string(), v.nonEmpty(), v.maxLength(30));

const Headings = v.array(v.pipe(v.string(), v.nonEmpty()));
const SourceSchema = v.union([
  v.strictObject({
    speech: v.pipe(v.number(), v.integer(), v.minValue(1)),
    heading: Headings,
    quote: v.pipe(v.string(), v.nonEmpty(), v.maxLength(120)),
  }),
  v.strictObject({ heading: v.pipe(Headings, v.nonEmpty()) }),
]);

const Common = { id: Id, ...Labels, source: SourceSchema, best: v.optional(v.boolean()) };

const PackEntrySchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('phrase'), text: Text, title: v.optional(Title), ...Common }),
  v.strictObject({ kind: v.literal('pattern'), body: Text, title: Title, ...Common }),
  v.strictObject({ kind: v.literal('outline'), body: Text, title: Title, ...Common }),
]);

const PackHead = v.looseObject({
  id: Id,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_VERSION)),
  title: v.pipe(v.string(), v.nonEmpty()),
  entries: v.array(v.unknown()),
});

/** One fault of a pack file; `entry` is the entry's id, or `#n` (from 0) where it has none, or `pack` for the file's head. */
export interface PackFault {
  entry: string;
  path: string;
  message: string;
}

export type PackParse = { ok: true; pack: Pack } | { ok: false; faults: PackFault[] };

/** Checks an untrusted pack file against the shape of version 1 and names every entry that breaks it. */
export function parsePack(input: unknown): PackParse {
  const head = v.safeParse(PackHead, input);
  if (!head.success)
    return { ok: false, faults: head.issues.map((issue) => faultOf('pack', issue)) };

  const faults: PackFault[] = [];
  const seen = new Set<string>();
  const entries: Pack['entries'] = [];
  head.output.entries.forEach((raw, at) => {
    const name = nameOf(raw, at);
    const entry = v.safeParse(PackEntrySchema, raw);
    if (!entry.success) {
      faults.push(...entry.issues.map((issue) => faultOf(name, issue)));
      return;
    }
    if (seen.has(name)) faults.push({ entry: name, path: 'id', message: 'this id occurs twice' });
    seen.add(name);
    entries.push(entry.output as Pack['entries'][number]);
  });
  if (faults.length > 0) return { ok: false, faults };
  const { id, version, title } = head.output;
  return { ok: true, pack: { id, version, title, entries } };
}

/** A fault as one line for a terminal. */
export function describeFault(fault: PackFault): string {
  return `${fault.entry}: ${fault.path ? `${fault.path}: ` : ''}${fault.message}`;
}

function nameOf(raw: unknown, at: number): string {
  const id = raw !== null && typeof raw === 'object' && 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' && id !== '' ? id : `#${at}`;
}

function faultOf(entry: string, issue: v.BaseIssue<unknown>): PackFault {
  return { entry, path: v.getDotPath(issue) ?? '', message: issue.message };
}
