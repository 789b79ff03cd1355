import { LineCounter, isMap, isNode, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { readHtml } from '@/lib/extract/file/read-html';
import { type Piece, contentOf } from '../pieces';
import { readFormLayout, readReplacement } from '../placeholders/espanso';
import { RowCollector } from '../row-collector';
import type { Fault, Note, ParseResult } from '../types';
import { cutYaml, type YamlPart } from './espanso/cut-yaml';
import { readOwnComment } from './espanso/own-comment';
import { readFormFields, readVariables } from './espanso/variables';
import { type Json, get, isObject, listOf, textOf, textsOf } from './json-values';
import { plainOfMarkdown } from './markdown-inline';

/** More bytes than this are no list of phrases, and YAML takes long to read. */
const LARGEST_YAML = 5_000_000;
/** How many aliases may be resolved: beyond, each multiplies what the ones before have. */
const MOST_ALIASES = 100;

/**
 * Reads an Espanso match file: `matches: [{trigger, replace or form or html or markdown, label, vars}]`, `global_vars`. Where it is no
 * YAML as a whole, each match that is one by itself is read, and the others are faults.
 */
export function readEspanso(text: string): ParseResult {
  if (text.length > LARGEST_YAML) return { ok: false, reason: 'too-large' };
  const rows = new RowCollector('espanso');
  const parsed = parseYaml(text);
  // The library reads the first of several documents and says nothing of the others.
  const hasMarks = parsed.ok && /^(?:---|\.\.\.)(?=\s|$)/m.test(text);
  if (parsed.ok && !hasMarks) addDocument(rows, parsed);
  else if (parsed.ok) readInParts(rows, text);
  else if (parsed.reason !== 'broken-yaml' || !readInParts(rows, text)) return parsed;
  return { ok: true, sheet: rows.sheet() };
}

/** Adds the matches of a document; `before` is the lines of the file before it. */
function addDocument(rows: RowCollector, { document, value, lines }: ParsedYaml, before = 0): void {
  const isList = Array.isArray(value);
  addMatches(rows, {
    matches: isList ? (value as Json[]) : listOf(value, 'matches'),
    nodes: isList ? document.contents : document.get('matches', true),
    global: listOf(value, 'global_vars'),
    lineAt: (offset) => lines.linePos(offset).line + before,
  });
}

interface MatchList {
  matches: readonly Json[];
  nodes: unknown;
  global: readonly Json[];
  /** The line of the file at an offset of the parsed text. */
  lineAt: (offset: number) => number;
}

function addMatches(rows: RowCollector, { matches, nodes, global, lineAt }: MatchList): void {
  matches.forEach((match, at) => {
    const node = isSeq(nodes) ? nodes.items[at] : undefined;
    const start = isNode(node) ? node.range?.[0] : undefined;
    const place = start === undefined ? { entry: at + 1 } : { line: lineAt(start) };
    // The comment above the first match is the list's.
    const above = at === 0 && isSeq(nodes) ? [nodes.commentBefore] : [];
    const comments = [...above, ...commentsOf(node)];
    addMatch(rows, match, { global, place, comments });
  });
}

/** Reads what can be read of a file that has faults, part by part; returns whether that is anything. */
function readInParts(rows: RowCollector, text: string): boolean {
  for (const { text: whole, line, parts } of cutYaml(text)) {
    const parsed = parseYaml(whole);
    if (parsed.ok) addDocument(rows, parsed, line - 1);
    else addParts(rows, parts);
  }
  return rows.sheet().rows.length > 0;
}

function addParts(rows: RowCollector, parts: readonly YamlPart[]): void {
  const read = parts.map((part) => ({ ...part, parsed: parseYaml(part.text) }));
  const global = read.flatMap(({ kind, parsed }) =>
    kind === 'variables' && parsed.ok ? listOf(parsed.value, 'global_vars') : [],
  );
  for (const { kind, line, parsed, text } of read) {
    if (!parsed.ok) rows.fault(faultOf(parsed, text, line));
    else if (kind === 'match') {
      const { document, value, lines } = parsed;
      const lineAt = (offset: number) => lines.linePos(offset).line + line - 1;
      const matches = Array.isArray(value) ? (value as Json[]) : [];
      addMatches(rows, { matches, nodes: document.contents, global, lineAt });
    }
  }
}

/** A quotation mark left open is noticed only at the end, so that the line where the match begins says more. */
function faultOf({ reason, line = 1, isOpenQuote }: BrokenYaml, text: string, from: number): Fault {
  if (reason === 'too-deep') return { reason, line: from };
  if (reason === 'alias-bomb') return { reason: 'unreadable-part', line: from };
  if (isOpenQuote) return { reason: 'bad-quotes', line: from };
  const words = text.split('\n')[line - 1]?.trim().slice(0, 80) ?? '';
  return { reason: 'bad-line', line: from + line - 1, ...(words !== '' && { detail: words }) };
}

function commentsOf(node: unknown): Array<string | null | undefined> {
  if (!isMap(node)) return [];
  const key = node.items[0]?.key;
  return [node.commentBefore, isNode(key) ? key.commentBefore : undefined];
}

interface ParsedYaml {
  ok: true;
  document: Document.Parsed;
  value: Json;
  lines: LineCounter;
}
type BrokenYaml = Extract<ParseResult, { ok: false }> & {
  reason: 'alias-bomb' | 'broken-yaml' | 'too-deep';
  isOpenQuote?: boolean;
};

function parseYaml(text: string): ParsedYaml | BrokenYaml {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      logLevel: 'silent',
      uniqueKeys: false,
      merge: true,
    });
    const [error] = document.errors;
    if (error) {
      const { line } = lines.linePos(error.pos[0]);
      const isOpenQuote = /quote/.test(error.message);
      return { ok: false, reason: 'broken-yaml', line, ...(isOpenQuote && { isOpenQuote }) };
    }
    const value = document.toJS({ maxAliasCount: MOST_ALIASES }) as Json;
    return { ok: true, document, value, lines };
  } catch (error) {
    // The library throws a ReferenceError for too many aliases, or for one of nothing, and the engine a RangeError where the nesting is too deep.
    if (error instanceof ReferenceError && !error.message.startsWith('Unresolved'))
      return { ok: false, reason: 'alias-bomb' };
    return { ok: false, reason: error instanceof RangeError ? 'too-deep' : 'broken-yaml' };
  }
}

interface MatchPlace {
  global: readonly Json[];
  place: { line?: number; entry?: number };
  comments: ReadonlyArray<string | null | undefined>;
}

function addMatch(rows: RowCollector, match: Json, { global, place, comments }: MatchPlace): void {
  if (!isObject(match)) {
    rows.fault({ ...place, reason: 'bad-shape' });
    return;
  }
  const own = readOwnComment(comments, textOf(match, 'replace', 'form'));
  if (own) {
    const { content, ...facts } = own;
    rows.add(content, { ...place, ...facts, ...shortcutOf(match) });
    return;
  }
  if (get(match, 'image_path') !== undefined) {
    rows.fault({ ...place, reason: 'unreadable-part', detail: 'image_path' });
    return;
  }
  const notices: Note[] = [];
  const pieces = piecesOf(match, global, notices);
  rows.add(contentOf(pieces), {
    ...place,
    title: textOf(match, 'label'),
    tags: textsOf(match, 'search_terms'),
    ...shortcutOf(match),
    notices,
  });
}

function piecesOf(match: Json, global: readonly Json[], notices: Note[]): Piece[] {
  const form = textOf(match, 'form');
  if (form !== '') return readFormLayout(form, readFormFields(get(match, 'form_fields')));
  const variables = readVariables([...global, ...listOf(match, 'vars')], notices);
  const html = textOf(match, 'html');
  if (html !== '') return readReplacement(readHtml(html), variables);
  const markdown = textOf(match, 'markdown');
  if (markdown !== '') return readReplacement(plainOfMarkdown(markdown), variables);
  return readReplacement(textOf(match, 'replace'), variables);
}

/** What is typed for it; those that our own export made up say nothing. */
function shortcutOf(match: Json): { shortcut?: string } {
  const shortcut =
    textOf(match, 'trigger') || (textsOf(match, 'triggers')[0] ?? '') || textOf(match, 'regex');
  return /^:bj\d+$/.test(shortcut) ? {} : { shortcut };
}
