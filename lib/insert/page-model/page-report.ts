import type { Alteration, InsertRefusal } from '../types';

/** The products whose own model of the document can be read in the page's world. */
export type PageModel = 'google-docs' | 'melo' | 'word-online' | 'wps';

/** The text around the caret as a page's model gives it: at most 2,000 characters on each side, paragraphs separated by `\n`. */
export interface Around {
  before: string;
  selected: string;
  after: string;
  /** False where the model does not say where the caret is; `after` then holds the text. */
  knowsCaret: boolean;
}

/** What came of a look into a page's model, or of sending it a text. */
export interface PageReport {
  /** Each part of the page's API that was looked for, and the answer; `read-only` where nothing may be written. */
  probes: readonly Probe[];
  /** Read right before the text was sent; null when a probe failed. */
  around: Around | null;
  /** `nothing`: the document was not touched. `ignored`: nobody took the text up. */
  sent: 'nothing' | 'acted' | 'ignored';
}

/** What an insertion by a page's model came to, as the frame is handed it. */
export interface ModelResult {
  /** Somebody took the text up. */
  handled: boolean;
  /** Null when nothing was sent, so that something else may be tried. */
  outcome: ModelOutcome | null;
}

/** An outcome without what only the frame itself knows. */
export type ModelOutcome =
  | { ok: true; verified: boolean; altered?: Alteration }
  | { ok: false; reason: InsertRefusal };

/** One part of a page's API. */
export interface Probe {
  name: ProbeName;
  answer: ProbeAnswer;
}

/** Every part of a page's API that is ever looked for. A page's report can name no other. */
const PROBE_NAMES = [
  'page',
  'annotated-text',
  'mode',
  'pad',
  'clipboard-manager',
  'permission',
  'automation-utility',
  'transaction',
  'application',
  'document',
  'text',
  'selection',
  'typing',
] as const;

const PROBE_ANSWERS = [
  'ok',
  'missing',
  'threw',
  'late',
  'wrong-type',
  'too-large',
  'read-only',
] as const;

export type ProbeName = (typeof PROBE_NAMES)[number];
type ProbeAnswer = (typeof PROBE_ANSWERS)[number];

/** The most characters of each part of `Around`. */
export const MOST_AROUND = 60_000;
const MOST_PROBES = 20;

/** A report that says only that a script in the page has not ended: the text may be in the document when `isInsertion`. */
export function reportLate(isInsertion: boolean): PageReport {
  return {
    probes: [{ name: 'page', answer: 'late' }],
    around: null,
    sent: isInsertion ? 'acted' : 'nothing',
  };
}

/** Checks what a page's world handed back, which a page can forge: nothing but the fields and words of `PageReport` comes through. */
export function checkPageReport(value: unknown): PageReport | null {
  if (typeof value !== 'object' || value === null) return null;
  const { probes, around, sent } = value as Record<string, unknown>;
  if (!Array.isArray(probes) || probes.length > MOST_PROBES) return null;
  if (sent !== 'nothing' && sent !== 'acted' && sent !== 'ignored') return null;
  return {
    probes: probes.flatMap((probe) => checkProbe(probe) ?? []),
    around: checkAround(around),
    sent,
  };
}

function checkProbe(value: unknown): Probe | null {
  const { name, answer } = (value ?? {}) as Record<string, unknown>;
  const known = PROBE_NAMES.find((each) => each === name);
  const given = PROBE_ANSWERS.find((each) => each === answer);
  return known && given ? { name: known, answer: given } : null;
}

function checkAround(value: unknown): Around | null {
  if (typeof value !== 'object' || value === null) return null;
  const { before, selected, after, knowsCaret } = value as Record<string, unknown>;
  if (!isText(before) || !isText(selected) || !isText(after)) return null;
  if (typeof knowsCaret !== 'boolean') return null;
  return {
    before: plainOf(before),
    selected: plainOf(selected),
    after: plainOf(after),
    knowsCaret,
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_AROUND;
}

/** Paragraphs end with `\r` in some models, and sections, cells and objects stand as control characters. */
function plainOf(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is left out
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffc]/g, '');
}
