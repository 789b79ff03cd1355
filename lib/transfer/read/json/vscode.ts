import { contentOf } from '../../pieces';
import { translateVsCode } from '../../placeholders/vscode';
import { RowCollector } from '../../row-collector';
import type { Sheet } from '../../types';
import { get, isObject, type Json, textOf, textsOf } from '../json-values';

/** Whether this is a file of VS Code's snippets: objects by their names, most of them with a body and a prefix, a scope or a description. */
export function isVsCode(value: Json): boolean {
  if (!isObject(value)) return false;
  const sample = Object.values(value).filter(isObject).slice(0, 20);
  const fit = sample.filter(
    (one) =>
      bodyIn(one) !== null &&
      ['prefix', 'scope', 'description'].some((name) => get(one, name) !== undefined),
  );
  return fit.length > 0 && fit.length * 2 > sample.length;
}

/** Reads VS Code: `{"名": {"prefix": "缩写", "body": ["第一行", "第二行"], "description": …}}`. */
export function readVsCode(value: Json): Sheet {
  const rows = new RowCollector('vscode');
  Object.entries(isObject(value) ? value : {}).forEach(([name, one], at) => {
    const entry = at + 1;
    const body = bodyIn(one);
    if (body === null) {
      rows.fault({ entry, reason: 'bad-shape', detail: name.slice(0, 80) });
      return;
    }
    const { pieces, notices } = translateVsCode(body);
    const [first = ''] = textsOf(one, 'prefix');
    rows.add(contentOf(pieces), {
      entry,
      title: name,
      shortcut: textOf(one, 'prefix') || first,
      notices,
    });
  });
  return rows.sheet();
}

/** The body as one text; null where it is neither a text nor a list of them. */
function bodyIn(snippet: Json): string | null {
  const body = get(snippet, 'body');
  if (typeof body === 'string') return body;
  if (!Array.isArray(body)) return null;
  const lines = body as Json[];
  return lines.every((line) => typeof line === 'string') ? lines.join('\n') : null;
}
