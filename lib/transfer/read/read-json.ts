import { contentOfOwn } from '../pieces';
import { RowCollector } from '../row-collector';
import type { ParseResult, Sheet } from '../types';
import type { TableLayout } from '../table-shape';
import { readBeeftext } from './json/beeftext';
import { readBriskine } from './json/briskine';
import { readClippings } from './json/clippings';
import { readJsonTable } from './json/json-table';
import { readProKeys } from './json/prokeys';
import { readQuickPrompt } from './json/quick-prompt';
import { readQuickText } from './json/quicktext';
import { readRaycast } from './json/raycast';
import { readTextBlaze } from './json/text-blaze';
import { isVsCode, readVsCode } from './json/vscode';
import { type Json, get, isObject, parseJson } from './json-values';

/** Which program's file a JSON value is, and how it is read; `name` is the file's, without its ending. */
interface JsonShape {
  fits: (value: Json) => boolean;
  read: (value: Json, name: string) => Sheet;
}

const has = (value: Json, ...names: string[]) =>
  names.every((name) => get(value, name) !== undefined);

/** Whether most of a list's first members have one of the names, each. */
function isListOf(value: Json, ...names: string[][]): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const sample = (value as Json[]).filter(isObject).slice(0, 20);
  const fit = sample.filter((one) => names.every((any) => any.some((name) => has(one, name))));
  return sample.length > 0 && fit.length * 2 > sample.length;
}

/** The first that fits is taken, so that the more particular stand first. */
const SHAPES: readonly JsonShape[] = [
  { fits: (value) => has(value, 'userClippingsRoot'), read: readClippings },
  { fits: (value) => Array.isArray(get(value, 'combos')), read: readBeeftext },
  { fits: (value) => Array.isArray(get(value, 'folders')), read: readTextBlaze },
  { fits: (value) => isProKeys(get(value, 'snippets')) || isProKeys(value), read: readProKeys },
  { fits: (value) => Array.isArray(get(value, 'prompts')), read: readQuickPrompt },
  { fits: (value) => Array.isArray(get(value, 'templates')), read: readBriskine },
  {
    fits: (value) =>
      isListOf(
        value,
        ['comboText', 'substitutionText', 'snippet'],
        ['keyword', 'comboText', 'uuid'],
      ),
    read: readBeeftext,
  },
  { fits: (value) => isListOf(value, ['name', 'title'], ['text'], ['keyword']), read: readRaycast },
  {
    fits: (value) =>
      isListOf(value, ['name', 'abbr'], ['body'], ['abbr', 'useVariables', 'updatedAt']),
    read: readQuickText,
  },
  { fits: (value) => isListOf(value, ['title'], ['body']), read: readBriskine },
  { fits: (value) => isListOf(value, ['title', 'id'], ['content']), read: readQuickPrompt },
  { fits: (value) => isListOf(value, ['name'], ['body']), read: readQuickText },
  { fits: (value) => isListOf(value, ['name', 'keyword'], ['text']), read: readRaycast },
  { fits: isVsCode, read: readVsCode },
  { fits: (value) => isTexts(value) && Object.keys(Object(value)).length > 1, read: readTexts },
];

/** Whether this is a list of texts, or texts by their shortcuts, and nothing else. */
function isTexts(value: Json): value is Record<string, string> | string[] {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((one) => typeof one === 'string');
}

/** `["短语", "短语"]`, or `{"缩写": "短语"}`. */
function readTexts(value: Json): Sheet {
  const rows = new RowCollector('text');
  const isList = Array.isArray(value);
  Object.entries(isTexts(value) ? value : {}).forEach(([key, text], at) =>
    rows.add(contentOfOwn(text), { entry: at + 1, ...(isList ? {} : { shortcut: key }) }),
  );
  return rows.sheet();
}

function isProKeys(value: Json): boolean {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    (value.length === 1 ||
      typeof value[1] === 'number' ||
      Array.isArray(value[1]) ||
      isObject(value[1]))
  );
}

/** Reads the JSON of any of the programs by its shape, that of others as a table. */
export function readJson(text: string, name: string, layout?: TableLayout): ParseResult {
  const parsed = parseJson(text);
  if (!parsed.ok)
    return {
      ok: false,
      reason: 'broken-json',
      ...(parsed.line !== undefined && { line: parsed.line }),
    };
  const shape = SHAPES.find(({ fits }) => fits(parsed.value));
  if (!shape) return readJsonTable(parsed.value, layout) ?? { ok: false, reason: 'unknown-json' };
  return { ok: true, sheet: shape.read(parsed.value, name) };
}
