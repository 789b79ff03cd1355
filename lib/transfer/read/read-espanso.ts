import { LineCounter, isMap, isNode, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { readHtml } from '@/lib/extract/file/read-html';
import { type Piece, contentOf } from '../pieces';
import { readFormLayout, readReplacement } from '../placeholders/espanso';
import { RowCollector } from '../row-collector';
import type { Note, ParseResult } from '../types';
import { readOwnComment } from './espanso/own-comment';
import { readFormFields, readVariables } from './espanso/variables';
import { type Json, get, isObject, listOf, textOf, textsOf } from './json-values';
import { plainOfMarkdown } from './markdown-inline';

/** More bytes than this are no list of phrases, and YAML takes long to read. */
const LARGEST_YAML = 5_000_000;
/** How many aliases may be resolved: beyond, each multiplies what the ones before have. */
const MOST_ALIASES = 100;

/** Reads an Espanso match file: `matches: [{trigger, replace or form or html or markdown, label, vars}]`, `global_vars`. */
export function readEspanso(text: string): ParseResult {
  if (text.length > LARGEST_YAML) return { ok: false, reason: 'too-large' };
  const lines = new LineCounter();
  const parsed = parseYaml(text, lines);
  if (!parsed.ok) return parsed;
  const { document, value } = parsed;
  const rows = new RowCollector('espanso');
  const matches = Array.isArray(value) ? (value as Json[]) : listOf(value, 'matches');
  const nodes = Array.isArray(value) ? document.contents : document.get('matches', true);
  const global = listOf(value, 'global_vars');
  matches.forEach((match, at) => {
    const node = isSeq(nodes) ? nodes.items[at] : undefined;
    const start = isNode(node) ? node.range?.[0] : undefined;
    const place = start === undefined ? { entry: at + 1 } : { line: lines.linePos(start).line };
    // The comment above the first match is the list's.
    const above = at === 0 && isSeq(nodes) ? [nodes.commentBefore] : [];
    const comments = [...above, ...commentsOf(node)];
    addMatch(rows, match, { global, place, comments });
  });
  return { ok: true, sheet: rows.sheet() };
}

function commentsOf(node: unknown): Array<string | null | undefined> {
  if (!isMap(node)) return [];
  const key = node.items[0]?.key;
  return [node.commentBefore, isNode(key) ? key.commentBefore : undefined];
}

type YamlRead =
  | { ok: true; document: Document.Parsed; value: Json }
  | Extract<ParseResult, { ok: false }>;

function parseYaml(text: string, lineCounter: LineCounter): YamlRead {
  try {
    const document = parseDocument(text, {
      lineCounter,
      logLevel: 'silent',
      uniqueKeys: false,
      merge: true,
    });
    const [error] = document.errors;
    if (error) {
      const { line } = lineCounter.linePos(error.pos[0]);
      return { ok: false, reason: 'broken-yaml', line };
    }
    return { ok: true, document, value: document.toJS({ maxAliasCount: MOST_ALIASES }) as Json };
  } catch (error) {
    // The library throws a ReferenceError for too many aliases, and the engine a RangeError where the nesting is too deep.
    if (error instanceof ReferenceError) return { ok: false, reason: 'alias-bomb' };
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
