/** A value of JSON or YAML of which nothing is known yet. */
export type Json = unknown;

/** Returns a property of an object's own by its name, whatever its case; undefined where there is none. */
export function get(value: Json, name: string): Json {
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, name)) return value[name];
  const key = Object.keys(value).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : value[key];
}

/** Returns the first of these properties that is a text or a number, as text; '' where none is. */
export function textOf(value: Json, ...names: string[]): string {
  for (const name of names) {
    const found = get(value, name);
    if (typeof found === 'string') return found;
    if (typeof found === 'number') return String(found);
  }
  return '';
}

/** Returns the property as a list; empty where it is none. */
export function listOf(value: Json, name: string): readonly Json[] {
  const found = get(value, name);
  return Array.isArray(found) ? (found as Json[]) : [];
}

/** Returns the texts in a property: of a list, or of one text cut at commas. */
export function textsOf(value: Json, name: string): string[] {
  const found = get(value, name);
  if (typeof found === 'string') return found.split(/[,，;；]/);
  if (!Array.isArray(found)) return [];
  return (found as Json[]).map((one) =>
    typeof one === 'string' ? one : textOf(one, 'title', 'name', 'label', 'id'),
  );
}

/** Returns whether this is an object and no list. */
export function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Returns what is parsed, or the line (from 1) at which it breaks off; undefined where the engine does not name it. Comments and commas
 * behind a last member are allowed, as editors do that have people write JSON by hand.
 */
export function parseJson(
  text: string,
): { ok: true; value: Json } | { ok: false; line: number | undefined } {
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch (error) {
    const plain = withoutComments(text);
    if (plain !== text) return parsePlain(plain);
    return { ok: false, line: lineOf(text, String(error)) };
  }
}

function parsePlain(text: string): ReturnType<typeof parseJson> {
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch (error) {
    return { ok: false, line: lineOf(text, String(error)) };
  }
}

/** A text in quotation marks, closed or not, is passed over as a whole. */
const QUOTED = String.raw`"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)`;
const COMMENTS = new RegExp(String.raw`${QUOTED}|//[^\n]*|/\*[\s\S]*?(?:\*/|$)`, 'g');
const LAST_COMMAS = new RegExp(String.raw`${QUOTED}|,(?=\s*[\]}])`, 'g');

/** Returns the text with blanks for its comments and for commas behind a last member, so that every place stays where it is. */
function withoutComments(text: string): string {
  return text.replace(COMMENTS, blankUnlessQuoted).replace(LAST_COMMAS, blankUnlessQuoted);
}

function blankUnlessQuoted(found: string): string {
  return found.startsWith('"') ? found : found.replace(/[^\n]/g, ' ');
}

/** Engines name the place of a fault as `line 3` or as `position 17`, or only say that the end came too early. */
function lineOf(text: string, message: string): number | undefined {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined && !/end of (?:JSON )?(?:input|data)|Unterminated/.test(message))
    return undefined;
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}
