import { readHtml } from '@/lib/extract/file/read-html';
import { contentOf } from '../../pieces';
import { translateMustache } from '../../placeholders/programs';
import { RowCollector } from '../../row-collector';
import type { Sheet } from '../../types';
import { type Json, isObject, listOf, textOf, textsOf } from '../json-values';

/** Reads Briskine: a list of `{title, shortcut, body, tags}`, or that as `templates`; a body is HTML. */
export function readBriskine(value: Json): Sheet {
  const rows = new RowCollector('briskine');
  const templates = Array.isArray(value) ? (value as Json[]) : listOf(value, 'templates');
  templates.forEach((template, at) => {
    const entry = at + 1;
    if (!isObject(template)) {
      rows.fault({ entry, reason: 'bad-shape' });
      return;
    }
    const { pieces, notices } = translateMustache(
      readHtmlBody(textOf(template, 'body'), textOf(template, 'body_plain_text')),
    );
    rows.add(contentOf(pieces), {
      entry,
      title: textOf(template, 'title') || textOf(template, 'subject'),
      shortcut: textOf(template, 'shortcut'),
      tags: textsOf(template, 'tags'),
      notices,
    });
  });
  return rows.sheet();
}

/** Returns the paragraphs of an HTML body, or the plain text where there is no HTML. */
export function readHtmlBody(html: string, plain: string): string {
  if (html.trim() === '') return plain;
  return /<[a-z!][^<>]*>|&[a-z]+;|&#\d+;/i.test(html) ? readHtml(html) : html;
}
